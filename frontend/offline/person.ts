import Dexie, { type Table } from 'dexie';

/** Whose data the tablet shows, and what it knows of them even when the browser has thrown their database away. */
export type Person = Readonly<{ subject: string; name: string; preparedAt?: string; unsent: number }>;

/** Somebody of whom no more is known than the server says. */
export type SignedIn = Pick<Person, 'subject' | 'name'>;

type Last = Readonly<{ key: 'last'; subject: string }>;

/** Who signed in on the tablet and has not said yet whose data it is to show. */
type Other = Readonly<{ key: 'other' } & SignedIn>;

/** Not `localStorage`: when the browser is killed, that loses what was written in its last seconds, and the tablet whose it is. */
class TabletDatabase extends Dexie {
  declare readonly people: Table<Person, string>;
  declare readonly meta: Table<Last | Other, string>;

  constructor() {
    super('qingshen-field-tablet', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ people: 'subject', meta: 'key' });
  }
}

const tablet = new TabletDatabase();

export async function lastPerson(): Promise<Person | undefined> {
  const last = await tablet.meta.get('last');
  return last && tablet.people.get(last.subject);
}

/** Known without a network, too: what they write must not become somebody else's unseen. */
export async function otherPerson(): Promise<SignedIn | undefined> {
  const other = await tablet.meta.get('other');
  return other?.key === 'other' ? other : undefined;
}

/** @param other nobody: whoever is signed in is the one whose data are shown, or says that they are */
export function rememberOther(other: SignedIn | undefined): Promise<unknown> {
  return other
    ? tablet.meta.put({ key: 'other', subject: other.subject, name: other.name })
    : tablet.meta.delete('other');
}

/** Everybody whose work lies on this tablet. */
export function people(): Promise<Person[]> {
  return tablet.people.toArray();
}

export function rememberPerson(person: Person): Promise<unknown> {
  return tablet.people.put(person);
}

/** From now on the tablet shows this person's data; another's stay where they are. */
export function choosePerson({ subject, name }: SignedIn): Promise<Person> {
  return tablet.transaction('rw', tablet.people, tablet.meta, async () => {
    const known = await tablet.people.get(subject);
    const person = { unsent: 0, ...known, subject, name };
    await tablet.people.put(person);
    await tablet.meta.put({ key: 'last', subject });
    await tablet.meta.delete('other');
    return person;
  });
}
