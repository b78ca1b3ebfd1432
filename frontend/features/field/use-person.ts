import { useLiveQuery } from 'dexie-react-hooks';
import type { Position } from 'Frontend/offline/contract';
import { rememberPerson, type Person } from 'Frontend/offline/person';
import { startSender, type Sender, type Sending } from 'Frontend/offline/sender';
import { fieldServer } from 'Frontend/offline/server';
import { FieldStore } from 'Frontend/offline/store';
import { followPosition } from 'Frontend/offline/tablet';
import { NotKept, troubleOf, type Trouble } from 'Frontend/offline/trouble';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hasMoved } from './places';
import type { Field } from './use-field';

/** What went wrong with the tablet's own data. `GONE`: the browser has thrown away what was there. */
export type Wrong = Trouble | 'GONE';

/** Opens a person's data and sends what is unsent for as long as the page is open. */
export function usePerson(person: Person) {
  const { subject } = person;
  const [sending, setSending] = useState<Sending>({ state: 'RESTING' });
  const [trouble, setTrouble] = useState<Wrong>();
  const position = useRef<Position>(undefined);
  const [here, setHere] = useState<Position>();
  const sender = useRef<Sender>(undefined);
  const store = useMemo(() => new FieldStore(subject), [subject]);
  const server = useMemo(() => fieldServer(subject), [subject]);
  const unsent = useLiveQuery(() => store.countUnsent(), [store]);
  const prepared = useLiveQuery(async () => (await store.db.meta.get('prepared')) ?? null, [store]);

  useEffect(() => {
    store.onTrouble(setTrouble);
    store.db.open().catch((error: unknown) => setTrouble(troubleOf(error)));
    sender.current = startSender(store, server, setSending);
    return () => {
      sender.current?.stop();
      store.db.close();
    };
  }, [store, server]);

  useEffect(
    () =>
      followPosition((found) => {
        position.current = found;
        setHere((known) => (hasMoved(known, found) ? found : known));
      }),
    [],
  );

  useEffect(() => {
    if (prepared === null && person.preparedAt) {
      setTrouble('GONE');
    } else if (prepared && unsent !== undefined) {
      // What is lost with it is only the number that others are told of.
      rememberPerson({ subject, name: prepared.name, preparedAt: prepared.at, unsent }).catch(
        () => undefined,
      );
    }
  }, [prepared, unsent, subject, person.preparedAt]);

  const keep = useCallback(async (write: Promise<unknown>) => {
    try {
      await write;
      sender.current?.nudge();
      return true;
    } catch (error) {
      setTrouble(error instanceof NotKept ? error.trouble : troubleOf(error));
      return false;
    }
  }, []);

  const field: Field = {
    person,
    store,
    server,
    sending,
    unsent,
    keep,
    position: () => position.current,
    here,
    wake: () => sender.current?.wake(),
  };
  return { field, trouble, dismiss: () => setTrouble(undefined) };
}
