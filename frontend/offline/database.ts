import Dexie, { type Table } from 'dexie';
import type { Check, Payload, Template } from './contract';
import type { Command } from './queue';

/** What stands in a chain as far as this tablet knows: the server's value until the inspector gives another. */
export type Value = Readonly<{
  check: string;
  chain: string;
  /** Nothing: it was taken back. */
  payload: Payload | null;
  /** The command whose value it was when the server was last heard. */
  standing: string | null;
  /** What that was; absent: an older release kept this, or nothing stands. */
  onServer?: Payload | null;
}>;

/** A photo or a drawn signature, without its bytes. */
export type Photo = Readonly<{
  id: string;
  check: string;
  name: string;
  sha256: string;
  size: number;
  type: string;
  /** As a data URL: small, and shown by hundreds. */
  thumbnail: string;
}>;

/** The upload of a photo is done. By itself, so that to know of a thousand nobody reads their small pictures. */
type Arrival = Readonly<{ id: string }>;

/** Bytes as they are and not as a Blob: browsers write a Blob's bytes outside of the transaction that is to keep them. */
type Bytes = Readonly<{ id: string; bytes: ArrayBuffer }>;

type Prepared = Readonly<{ key: 'prepared'; at: string; name: string; jurisdiction: string }>;

export class FieldDatabase extends Dexie {
  declare readonly checks: Table<Check, string>;
  declare readonly templates: Table<Template, string>;
  declare readonly values: Table<Value, [string, string]>;
  declare readonly commands: Table<Command, number, Omit<Command, 'seq'>>;
  declare readonly photos: Table<Photo, string>;
  declare readonly bytes: Table<Bytes, string>;
  declare readonly arrivals: Table<Arrival, string>;
  declare readonly meta: Table<Prepared, string>;

  constructor(subject: string) {
    // Strict: told that it is kept only when it is on the disk and not only on its way there.
    super(`qingshen-field-${subject}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      checks: 'id',
      templates: 'id',
      values: '[check+chain], check',
      commands: '++seq, &id, check, state, [check+chain]',
      photos: 'id, check',
      bytes: 'id',
      meta: 'key',
    });
    this.version(2)
      .stores({ arrivals: 'id' })
      .upgrade(async (present) => {
        const photos = await present.table<Photo & { hasArrived?: boolean }>('photos').toArray();
        const arrived = photos.filter(({ hasArrived }) => hasArrived);
        await present.table<Arrival>('arrivals').bulkAdd(arrived.map(({ id }) => ({ id })));
      });
  }
}
