import type { Photo } from './database';
import { sent } from './queue';
import { Hindered, type FieldServer, type Hindrance } from './server';
import type { FieldStore } from './store';

/** What the sender is at. `RESTING`: there is nothing to send. `ELSEWHERE`: another tab sends. */
export type Sending = Readonly<
  | { state: 'RESTING' | 'SENDING' | 'ELSEWHERE' }
  | { state: 'HINDERED'; hindrance: Hindrance; code: string; until: number }
>;

export type Sender = Readonly<{
  /** Tries at once. */
  wake: () => void;
  /** Something was kept: ends a rest, but no wait that a network or the server has made necessary. */
  nudge: () => void;
  stop: () => void;
}>;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 120_000;
/** So often it looks whether something was kept that nobody told it of. */
const REST = 30_000;

/** What the server refused of a file itself: sending it again would change nothing. */
const BAD_BYTES = new Set(['TOO_LARGE', 'EMPTY', 'TYPE_NOT_ALLOWED', 'HASH_MISMATCH', 'ID_TAKEN']);

/**
 * Sends until nothing is left that can be sent: first the commands, which are small, then some photos, then what waited for them.
 *
 * @throws Hindered when it cannot go on now
 */
export async function sendAll(store: FieldStore, server: FieldServer): Promise<void> {
  for (;;) {
    await sendCommands(store, server);
    const photos = await store.nextUploads();
    if (photos.length === 0) {
      return;
    }
    for (const photo of photos) {
      await upload(photo, store, server);
    }
  }
}

async function upload(photo: Photo, store: FieldStore, server: FieldServer) {
  const kept = await store.db.bytes.get(photo.id);
  if (!kept) {
    await store.photoRefused(photo.id, 'BYTES_LOST');
    return;
  }
  try {
    await server.upload(photo, kept.bytes);
    await store.photoArrived(photo.id);
  } catch (error) {
    if (!(error instanceof Hindered) || !BAD_BYTES.has(error.code)) {
      throw error;
    }
    await store.photoRefused(photo.id, error.code);
  }
}

async function sendCommands(store: FieldStore, server: FieldServer) {
  for (;;) {
    const batch = await store.freezeNext();
    if (batch.length === 0) {
      return;
    }
    const outcomes = await server.send(batch.map(sent));
    await store.settle(outcomes);
    if (outcomes.every(({ outcome }) => outcome === 'RETRY')) {
      throw new Hindered('LATER', outcomes[0].code);
    }
  }
}

/** Longer each time, and never at the same moment as all the other tablets that the same cut has hit. */
export function backOff(failures: number, random = Math.random()): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);
}

/** Sends from this page whenever it can; of all tabs with this person's data, one does. */
export function startSender(
  store: FieldStore,
  server: FieldServer,
  tell: (sending: Sending) => void,
): Sender {
  const stopped = new AbortController();
  let wakeUp: () => void = () => undefined;
  let failures = 0;
  let hasNews = false;
  let isResting = false;

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function rest() {
    tell({ state: 'RESTING' });
    isResting = true;
    await sleep(REST);
    isResting = false;
  }

  async function sendOnce() {
    hasNews = false;
    try {
      if (await store.hasWork()) {
        tell({ state: 'SENDING' });
        await sendAll(store, server);
      }
      failures = 0;
      if (!hasNews) {
        await rest();
      }
    } catch (error) {
      const { hindrance, code, afterMs } =
        error instanceof Hindered ? error : new Hindered('LATER', String(error));
      const wait = Math.max(afterMs, backOff(failures++));
      tell({ state: 'HINDERED', hindrance, code, until: Date.now() + wait });
      await sleep(wait);
    }
  }

  async function sendWhileOpen() {
    while (!stopped.signal.aborted) {
      await sendOnce();
    }
  }

  tell({ state: 'ELSEWHERE' });
  navigator.locks
    .request(`qingshen-field-send-${store.subject}`, { signal: stopped.signal }, sendWhileOpen)
    // Stopped while it waited for its turn.
    .catch(() => undefined);

  const wake = () => wakeUp();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    wake,
    nudge() {
      hasNews = true;
      if (isResting) {
        wake();
      }
    },
    stop() {
      stopped.abort();
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      wake();
    },
  };
}
