const LAST = 'qingshen.reloaded';
const ENOUGH_BETWEEN = 30_000;

/**
 * A page that was opened before a new release asks for files that are no longer there. Then it is opened anew, at the address to which the
 * person was going; not without a network, where nothing would come instead, and not over and over.
 */
export function reloadForMissingFiles() {
  addEventListener('vite:preloadError', (event) => {
    const sinceLast = Date.now() - Number(sessionStorage.getItem(LAST));
    if (navigator.onLine && sinceLast > ENOUGH_BETWEEN) {
      event.preventDefault();
      sessionStorage.setItem(LAST, String(Date.now()));
      location.reload();
    }
  });
}
