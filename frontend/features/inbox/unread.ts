import { InboxEndpoint } from 'Frontend/generated/endpoints';
import { useEffect, useSyncExternalStore } from 'react';

const EVERY_MS = 60_000;
/** A page that nobody uses must not keep its session alive for ever. */
const UNUSED_MS = 30 * 60_000;

let count = 0;
let lastUsed = Date.now();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useUnread(): number {
  return useSyncExternalStore(subscribe, () => count);
}

/** Asks again how many messages are unread; what cannot be asked now is asked the next time. */
export async function countUnread(): Promise<void> {
  try {
    count = await InboxEndpoint.unread({ mute: true });
    listeners.forEach((listener) => listener());
  } catch {
    // The number stays as it was.
  }
}

function used() {
  lastUsed = Date.now();
}

function askIfUsed() {
  if (!document.hidden && Date.now() - lastUsed < UNUSED_MS) {
    void countUnread();
  }
}

function seenAgain() {
  if (!document.hidden) {
    used();
    void countUnread();
  }
}

/** Keeps the number true while the page is looked at. */
export function useUnreadWatch() {
  useEffect(() => {
    void countUnread();
    const timer = setInterval(askIfUsed, EVERY_MS);
    document.addEventListener('visibilitychange', seenAgain);
    document.addEventListener('pointerdown', used);
    document.addEventListener('keydown', used);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seenAgain);
      document.removeEventListener('pointerdown', used);
      document.removeEventListener('keydown', used);
    };
  }, []);
}
