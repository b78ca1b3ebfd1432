import Dexie from 'dexie';

/**
 * Why the tablet could not keep something. `FULL`: no space left. `CLOSED`: the browser closed the database and it did not open again.
 * `OTHER_TAB`: a newer version of the pages waits for this tab, or this tab for an older one. `UNKNOWN`: anything else.
 */
export type Trouble = 'FULL' | 'CLOSED' | 'OTHER_TAB' | 'UNKNOWN';

/** Something is not on the tablet, and the page must say so. */
export class NotKept extends Error {
  constructor(
    readonly trouble: Trouble,
    cause?: unknown,
  ) {
    super(trouble, { cause });
  }
}

const NAMES: Record<string, Trouble> = {
  QuotaExceededError: 'FULL',
  DatabaseClosedError: 'CLOSED',
  InvalidStateError: 'CLOSED',
  VersionError: 'OTHER_TAB',
};

/** Browsers and Dexie wrap what happened in one or two errors of their own. */
export function troubleOf(error: unknown): Trouble {
  for (let one = error, depth = 0; one && depth < 4; depth++) {
    const { name, inner, cause } = one as { name?: string; inner?: unknown; cause?: unknown };
    const known = NAMES[name ?? ''];
    if (known) {
      return known;
    }
    one = inner ?? cause;
  }
  return 'UNKNOWN';
}

/**
 * Writes once more when the browser had closed the database, which Android does to pages in the background; what still cannot be kept is
 * said with its reason.
 */
export async function keep<T>(db: Dexie, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (troubleOf(error) !== 'CLOSED') {
      throw new NotKept(troubleOf(error), error);
    }
  }
  try {
    if (!db.isOpen()) {
      await db.open();
    }
    return await write();
  } catch (error) {
    throw new NotKept(troubleOf(error), error);
  }
}
