import { useEffect, useRef, useState } from 'react';

const PAGE = 50;

type Page<T> = Readonly<{ items: T[]; endCursor?: string; hasNextPage: boolean }>;
type State<T> = Readonly<{
  items: T[];
  cursor?: string;
  hasMore: boolean;
  status: 'loading' | 'ready' | 'failed';
}>;

export type Pages<T> = State<T> & Readonly<{ more: () => void; reload: () => void }>;

/** What was read last of the lists that are kept, so that "back" finds a list as long as it was left. */
const kept = new Map<string, { key: string; state: State<unknown> }>();

/**
 * A list, a page at a time.
 *
 * @param key stands for what is asked: another one starts from the beginning, and answers to the old one are dropped
 * @param keepAs under which name the list is kept until it is forgotten
 */
export function usePages<T>(
  load: (first: number, after?: string) => Promise<Page<T>>,
  key: string,
  keepAs?: string,
): Pages<T> {
  const [state, setState] = useState<State<T>>(() => remembered<T>(keepAs, key) ?? start());
  const asked = useRef(0);

  function read(from: State<T>) {
    const mine = ++asked.current;
    setState({ ...from, status: 'loading' });
    load(PAGE, from.cursor)
      .then((page): State<T> => ({
        items: [...from.items, ...page.items],
        cursor: page.endCursor,
        hasMore: page.hasNextPage,
        status: 'ready',
      }))
      .catch((): State<T> => ({ ...from, status: 'failed' }))
      .then((next) => {
        if (asked.current === mine) {
          setState(next);
          if (keepAs && next.status === 'ready') {
            kept.set(keepAs, { key, state: next });
          }
        }
      });
  }

  useEffect(() => {
    const known = remembered<T>(keepAs, key);
    if (known) {
      setState(known);
    } else {
      read(start());
    }
    return () => {
      // An answer to what was left may be older than an act that forgot the list.
      asked.current++;
    };
  }, [key]);

  return { ...state, more: () => read(state), reload: () => read(start()) };
}

/** After an act the list has changed. */
export function forgetPages(keptAs: string) {
  kept.delete(keptAs);
}

function start<T>(): State<T> {
  return { items: [], hasMore: false, status: 'loading' };
}

function remembered<T>(name: string | undefined, key: string): State<T> | undefined {
  const found = name === undefined ? undefined : kept.get(name);
  return found?.key === key ? (found.state as State<T>) : undefined;
}
