/** Whose data the tablet shows, and what it knows of them even when the browser has thrown the database away. */
export type Person = Readonly<{ subject: string; name: string; preparedAt?: string; unsent: number }>;

const LAST = 'qingshen.field.person';
const ALL = 'qingshen.field.people';

function all(): Record<string, Person> {
  return JSON.parse(localStorage.getItem(ALL) ?? '{}') as Record<string, Person>;
}

export function lastPerson(): Person | undefined {
  return all()[localStorage.getItem(LAST) ?? ''];
}

/** Everybody whose work lies on this tablet. */
export function people(): Person[] {
  return Object.values(all());
}

export function rememberPerson(person: Person) {
  localStorage.setItem(ALL, JSON.stringify({ ...all(), [person.subject]: person }));
}

/** From now on the tablet shows this person's data; another's stay where they are. */
export function choosePerson(person: Person) {
  rememberPerson(person);
  localStorage.setItem(LAST, person.subject);
}
