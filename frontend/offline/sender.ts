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
/** So long nothing may have been touched before it is sent: else each letter of a note would be a change of its own. */
const QUIET = 1_000;

/** What the server refused of a file itself: sending it again would change nothing. */
const BAD_BYTES = new Set(['TOO_LARGE', 'EMPTY', 'TYPE_NOT_ALLOWED', 'HASH_MISMATCH', 'ID_TAKEN']);

/**
 * Sends until nothing is left that can be sent: first the commands, which are small, then some photos, then what waited for them.
 *
 * @throws Hindered when it cannot go on now
 */
export async function sendAll(store: FieldStore, server: FieldServer): Promise<void> {
  for (;;) {
    const later = await sendCommands(store, server);
    if (later) {
      // What the server will only have later holds no photo up.
      while (await uploadSome(store, server));
      throw new Hindered('LATER', later);
    }
    if (!(await uploadSome(store, server))) {
      return;
    }
  }
}

/** Whether there were any. */
async function uploadSome(store: FieldStore, server: FieldServer): Promise<boolean> {
  const photos = await store.nextUploads();
  for (const photo of photos) {
    await upload(photo, store, server);
  }
  return photos.length > 0;
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

/** Sends of every check; one of which the server will have something only later waits, the others go on. Says why one waits. */
async function sendCommands(store: FieldStore, server: FieldServer): Promise<string | undefined> {
  const waiting = new Set<string>();
  let why: string | undefined;
  for (;;) {
    const batch = await store.freezeNext(waiting);
    if (batch.length === 0) {
      return why;
    }
    const outcomes = await server.send(batch.map(sent));
    await store.settle(outcomes);
    for (const { id, code } of outcomes.filter(({ outcome }) => outcome === 'RETRY')) {
      why = code ?? 'RETRY';
      waiting.add(batch.find((command) => command.id === id)!.check);
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
  let quiet: ReturnType<typeof setTimeout>;

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
      await (hasNews ? sleep(QUIET) : rest());
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
        clearTimeout(quiet);
        quiet = setTimeout(wake, QUIET);
      }
    },
    stop() {
      stopped.abort();
      clearTimeout(quiet);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      wake();
    },
  };
}
