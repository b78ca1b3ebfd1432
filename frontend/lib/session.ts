type Listener = () => void;

const listeners = new Set<Listener>();

/** Called by whatever meets a 401: the pages then ask to sign in again and keep what was typed. */
export function signalSignedOut() {
  listeners.forEach((listener) => listener());
}

export function onSignedOut(listener: Listener): Listener {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
