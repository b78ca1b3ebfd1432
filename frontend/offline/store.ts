import { v7 as uuid } from 'uuid';
import type { Current, Day, Kind, Outcome, Payload, Payloads } from './contract';
import { FieldDatabase, type Photo, type Value } from './database';
import type { Picture } from './picture';
import {
  chainOf,
  isOpen,
  isUnsent,
  neededPhoto,
  nextBatch,
  settle,
  succeed,
  takesBack,
  type Command,
  type CommandState,
} from './queue';
import { keep, NotKept, type Trouble } from './trouble';
import { theirs, valuesOf } from './values';

const UNSENT: CommandState[] = ['WAITING', 'FROZEN', 'PARKED'];

/** So many photos go before what they belong to: to find out what can be sent takes longer than one of them. */
const UPLOADS_AT_A_TIME = 10;

/** What another tablet can take back; answers and the course of a check only change. */
const MAY_GO = /^(photo|finding|signature):/;

/** By thing, which command stood. */
export type Known = ReadonlyMap<string, string | null>;

const keyOf = ({ check, chain }: Pick<Value, 'check' | 'chain'>) => `${check} ${chain}`;

/** One person's data on this tablet. Every promise is fulfilled only when what it says is on the disk. */
export class FieldStore {
  readonly db: FieldDatabase;
  /** Newer pages have taken the database over; what these write could break it. */
  private isOutdated = false;

  constructor(
    readonly subject: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.db = new FieldDatabase(subject);
  }

  /** Listens to what happens to the database from outside: another tab with other pages. */
  onTrouble(listener: (trouble: Trouble) => void) {
    this.db.on('versionchange', () => {
      // Else the newer pages would wait for this tab for ever.
      this.db.close();
      this.isOutdated = true;
      listener('OTHER_TAB');
    });
    this.db.on('blocked', () => listener('OTHER_TAB'));
  }

  /** What the server had of each thing when it was last heard: to be known before it is asked for the day. */
  known(): Promise<Known> {
    return this.write(
      async () => new Map((await this.db.values.toArray()).map((value) => [keyOf(value), value.standing])),
    );
  }

  /**
   * Takes over what the server says, except where this tablet has something that the server had not heard by then.
   *
   * @param known from before the server was asked: what came to stand since, the day may not tell of
   */
  prepare(day: Day, known: Known): Promise<void> {
    const { db } = this;
    const kept = [db.values, db.commands, db.photos, db.bytes, db.arrivals];
    const tables = [db.checks, db.templates, db.meta, ...kept];
    return this.write(() =>
      db.transaction('rw', tables, async () => {
        const unsent = (await db.commands.toArray()).filter(isUnsent);
        const isBusy = new Set(unsent.map(({ check }) => check));
        await this.forget(day, isBusy);
        await db.checks.bulkPut([...day.checks]);
        await db.templates.bulkPut([...day.templates]);
        await this.takeOver(day, new Set(unsent.map(keyOf)), known);
        const { preparedAt: at, name, jurisdiction } = day;
        await db.meta.put({ key: 'prepared', at, name, jurisdiction });
      }),
    );
  }

  private async takeOver(day: Day, isHeld: ReadonlySet<string>, known: Known) {
    const told = day.checks.flatMap(valuesOf);
    const isTold = new Set(told.map(keyOf));
    const isOfDay = new Set(day.checks.map(({ id }) => id));
    const present = await this.db.values.toArray();
    const isNews = ({ standing, ...value }: Value) => standing !== (known.get(keyOf(value)) ?? null);
    const isLeft = new Set([...isHeld, ...present.filter(isNews).map(keyOf)]);
    await this.db.values.bulkPut(told.filter((value) => !isLeft.has(keyOf(value))));
    // Of another tablet: it has taken back what this one still shows.
    const gone = present.filter(
      (value) =>
        isOfDay.has(value.check) &&
        value.standing !== null &&
        MAY_GO.test(value.chain) &&
        !isTold.has(keyOf(value)) &&
        !isLeft.has(keyOf(value)),
    );
    await this.db.values.bulkDelete(gone.map(({ check, chain }) => [check, chain]));
  }

  /** Checks that are no longer this person's, unless something of them is not on the server yet. */
  private async forget(day: Day, isBusy: ReadonlySet<string>) {
    const isThere = new Set(day.checks.map(({ id }) => id));
    const gone = (await this.db.checks.toCollection().primaryKeys()).filter(
      (id) => !isThere.has(id) && !isBusy.has(id),
    );
    for (const check of gone) {
      const photos = await this.db.photos.where({ check }).primaryKeys();
      await this.db.bytes.bulkDelete(photos);
      await this.db.arrivals.bulkDelete(photos);
      await this.db.photos.bulkDelete(photos);
      await this.db.values.where({ check }).delete();
      await this.db.commands.where({ check }).delete();
    }
    await this.db.checks.bulkDelete(gone);
  }

  /** Notes one thing that was done, to be sent when it can. */
  act<K extends Kind>(check: string, kind: K, payload: Payloads[K]): Promise<void> {
    return this.write(() => this.inQueue(() => this.enqueue(check, kind, payload)));
  }

  /**
   * Changes a part of what stands: of what is kept, because what is shown, and so what a touch knows of, may be older than the touch before.
   *
   * @param first what stands if nothing did
   */
  amend<K extends 'ANSWER' | 'FINDING'>(
    check: string,
    kind: K,
    first: Payloads[K],
    change: Partial<Payloads[K]>,
  ): Promise<void> {
    return this.write(() =>
      this.inQueue(async () => {
        const present = await this.db.values.get([check, chainOf(kind, first)]);
        // Of what was withdrawn nothing is changed any more.
        if (present?.payload !== null) {
          await this.enqueue(check, kind, { ...first, ...present?.payload, ...change });
        }
      }),
    );
  }

  /** Keeps a picture and what it belongs to together: neither is ever there without the other. */
  keepPicture<K extends Kind>(
    check: string,
    picture: Picture,
    kind: K,
    payload: (photo: string) => Payloads[K],
  ): Promise<string> {
    const id = uuid();
    const { bytes, sha256, type, name, thumbnail } = picture;
    return this.write(() =>
      this.inQueue(async () => {
        await this.db.bytes.add({ id, bytes });
        const size = bytes.byteLength;
        await this.db.photos.add({ id, check, name, sha256, size, type, thumbnail });
        await this.enqueue(check, kind, payload(id));
        return id;
      }),
    );
  }

  private async enqueue(check: string, kind: Kind, payload: Payload) {
    const chain = chainOf(kind, payload);
    const present = await this.chain(check, chain);
    const value = await this.db.values.get([check, chain]);
    const standing = value?.standing ?? null;
    const isKnown = standing !== null || present.some(({ state }) => state === 'FROZEN');
    const madeAt = this.now().toISOString();
    const next = { id: uuid(), kind, check, chain, madeAt, payload };
    const { changed, added } = succeed(present, next, isKnown);
    await this.db.commands.bulkPut(changed);
    if (added) {
      await this.db.commands.add(added);
    }
    await this.db.values.put({ ...value, check, chain, payload: takesBack(kind) ? null : payload, standing });
  }

  private async chain(check: string, chain: string): Promise<Command[]> {
    const all = await this.db.commands.where({ check, chain }).toArray();
    return all.filter(isUnsent);
  }

  /**
   * What to send now; from here on each of them is only ever sent as it is.
   *
   * @param butOf checks of which nothing is to be sent
   */
  freezeNext(butOf: ReadonlySet<string> = new Set()): Promise<Command[]> {
    return this.write(() =>
      this.inQueue(async () => {
        const unsent = (await this.unsent()).filter(({ check }) => !butOf.has(check));
        const arrived = await this.arrived();
        const standing = await this.standing(unsent);
        const batch = nextBatch(unsent, (photo) => arrived.has(photo), standing);
        await this.db.commands.bulkPut(batch);
        return batch;
      }),
    );
  }

  private async arrived(): Promise<Set<string>> {
    return new Set(await this.db.arrivals.toCollection().primaryKeys());
  }

  private async standing(unsent: Command[]): Promise<(command: Command) => string | null> {
    const values = await this.db.values.bulkGet(unsent.map(({ check, chain }) => [check, chain]));
    const known = new Map(values.flatMap((one) => (one ? [[keyOf(one), one.standing]] : [])));
    return (command) => known.get(keyOf(command)) ?? null;
  }

  /** What the server said of what was sent. */
  settle(outcomes: readonly Outcome[]): Promise<void> {
    return this.write(() =>
      this.inQueue(async () => {
        for (const outcome of outcomes) {
          await this.settleOne(outcome);
        }
      }),
    );
  }

  private async settleOne(outcome: Outcome) {
    const command = await this.db.commands.get({ id: outcome.id });
    // Another tab has heard it already.
    if (command?.state !== 'FROZEN') {
      return;
    }
    const chain = await this.chain(command.check, command.chain);
    const later = chain.find(({ state }) => state === 'WAITING');
    await this.db.commands.bulkPut(settle(command, outcome, later));
    if (outcome.outcome === 'APPLIED') {
      await this.setStanding(command, command.id, takesBack(command.kind) ? null : command.payload);
    }
    const photo = outcome.code === 'PHOTO_MISSING' ? neededPhoto(command) : undefined;
    if (photo) {
      // The server has lost it since: it is sent once more.
      await this.db.arrivals.delete(photo);
    }
  }

  private setStanding({ check, chain }: Command, standing: string, onServer: Payload | null) {
    return this.db.values.update([check, chain], { standing, onServer });
  }

  /** Sends this tablet's value again, in the knowledge of the one that stands. */
  keepMine(command: Command, current?: Current): Promise<void> {
    return this.resolve(command, async () => {
      if (current) {
        await this.setStanding(command, current.command, theirs(command, current));
      }
      await this.enqueue(command.check, command.kind, command.payload);
    });
  }

  /** Gives this tablet's value up for the one that stands. */
  takeTheirs(command: Command, current: Current): Promise<void> {
    const { check, chain } = command;
    const payload = theirs(command, current);
    return this.resolve(command, () =>
      this.db.values.put({ check, chain, payload, standing: current.command, onServer: payload }),
    );
  }

  /** Gives it up: what the server refused for good and nobody can mend. */
  giveUp(command: Command): Promise<void> {
    return this.resolve(command, () => this.restore(command));
  }

  /** Goes on with a check whose end has not been sent yet. */
  reopen(check: string): Promise<void> {
    return this.write(() =>
      this.inQueue(async () => {
        const end = (await this.chain(check, 'finish')).find(({ state }) => state === 'WAITING');
        if (end) {
          await this.db.commands.update(end.seq, { state: 'SETTLED' });
          await this.restore(end);
        }
      }),
    );
  }

  /** As the server has it; what it never had is as if it had not been done. */
  private async restore({ check, chain }: Command) {
    const value = await this.db.values.get([check, chain]);
    if (value?.standing === null) {
      await this.db.values.delete([check, chain]);
    } else if (value?.onServer !== undefined) {
      await this.db.values.put({ ...value, payload: value.onServer });
    }
  }

  private resolve(command: Command, then: () => Promise<unknown>): Promise<void> {
    return this.write(() =>
      this.inQueue(async () => {
        const present = await this.db.commands.get(command.seq);
        // Another tab was faster.
        if (present?.state === 'PARKED') {
          await this.db.commands.update(command.seq, { state: 'SETTLED' });
          await then();
        }
      }),
    );
  }

  /** The next upload that a command waits for. */
  async nextUploads(): Promise<Photo[]> {
    const open = (await this.unsent()).filter(isOpen);
    const arrived = await this.arrived();
    const waiting = open.flatMap((one) => neededPhoto(one) ?? []).filter((id) => !arrived.has(id));
    const next = await this.db.photos.bulkGet(waiting.slice(0, UPLOADS_AT_A_TIME));
    return next.filter((photo) => photo !== undefined);
  }

  photoArrived(id: string): Promise<unknown> {
    return this.write(() => this.db.arrivals.put({ id }));
  }

  /** The server will not have these bytes: what they belong to needs somebody's attention. */
  photoRefused(id: string, code: string): Promise<void> {
    return this.write(() =>
      this.inQueue(async () => {
        const command = (await this.unsent()).find((one) => isOpen(one) && neededPhoto(one) === id);
        if (command) {
          const outcome: Outcome = { id: command.id, outcome: 'PARKED', code };
          await this.db.commands.bulkPut(settle(command, outcome));
        }
      }),
    );
  }

  /** Frees the bytes of what is safe on the server; its small picture stays. */
  freeSpace(): Promise<number> {
    return this.write(() =>
      this.inQueue(async () => {
        const needed = new Set((await this.unsent()).flatMap((one) => neededPhoto(one) ?? []));
        const all = await this.db.bytes.toCollection().primaryKeys();
        const free = all.filter((id) => !needed.has(id));
        await this.db.bytes.bulkDelete(free);
        return free.length;
      }),
    );
  }

  /** How many things are on this tablet only; asked after every tap, so that it must not read them. */
  countUnsent(): Promise<number> {
    return this.db.commands.where('state').anyOf(UNSENT).count();
  }

  async hasWork(): Promise<boolean> {
    return (await this.db.commands.where('state').anyOf('WAITING', 'FROZEN').count()) > 0;
  }

  /** In the order in which it was done. */
  unsent(): Promise<Command[]> {
    return this.db.commands.where('state').anyOf(UNSENT).sortBy('seq');
  }

  private inQueue<T>(work: () => Promise<T>): Promise<T> {
    const { db } = this;
    return db.transaction('rw', [db.commands, db.values, db.photos, db.bytes, db.arrivals], work);
  }

  private write<T>(work: () => Promise<T>): Promise<T> {
    return this.isOutdated ? Promise.reject(new NotKept('OTHER_TAB')) : keep(this.db, work);
  }
}
