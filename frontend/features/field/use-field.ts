import type { Position } from 'Frontend/offline/contract';
import type { Person } from 'Frontend/offline/person';
import type { Sending } from 'Frontend/offline/sender';
import type { FieldServer } from 'Frontend/offline/server';
import type { FieldStore } from 'Frontend/offline/store';
import { createContext, useContext } from 'react';

/** What every page for the field works with. */
export type Field = Readonly<{
  person: Person;
  store: FieldStore;
  server: FieldServer;
  sending: Sending;
  /** How many things are on this tablet only; undefined: it has not been looked yet. */
  unsent: number | undefined;
  /** Does something that is to be kept; tells the person if it was not, and answers whether it was. */
  keep: (write: Promise<unknown>) => Promise<boolean>;
  /** Where the tablet says that it is, if it does. */
  position: () => Position | undefined;
  /** Likewise, as far as it has moved enough to matter on a list. */
  here: Position | undefined;
  /** Looks at once whether something can be sent. */
  wake: () => void;
}>;

export const FieldContext = createContext<Field | undefined>(undefined);

export function useField(): Field {
  const field = useContext(FieldContext);
  if (!field) {
    throw new Error('outside of the field');
  }
  return field;
}
