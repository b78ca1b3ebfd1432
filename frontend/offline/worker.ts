/// <reference types="vite/client" />

/**
 * The pages for the field come from the tablet itself, so that they open without a network and stay whole while the server changes. A new
 * release waits until it is told to take over.
 */
export async function installWorker(onWaiting: (takeOver: () => void) => void): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || import.meta.env.DEV) {
    return;
  }
  const registration = await workers.register('/sw.js', { scope: '/field', updateViaCache: 'none' });
  const look = () => {
    const { waiting, active } = registration;
    // The first one waits for nobody: it takes over by itself when the page is opened next.
    if (waiting && active) {
      onWaiting(() => waiting.postMessage('TAKE_OVER'));
    }
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  const isReplacement = !!workers.controller;
  workers.addEventListener('controllerchange', () => {
    // All is on the disk: what the page shows is there again in the new one.
    if (isReplacement) {
      location.reload();
    }
  });
}

/** Whether the pages would open without a network. */
export async function isInstalled(): Promise<boolean> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  return !!(await workers?.getRegistration('/field'))?.active;
}
