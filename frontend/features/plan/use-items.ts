import type AnnualListItem from 'Frontend/generated/cn/qingshen/plan/AnnualListItem';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { useEffect, useState } from 'react';

const PAGE = 50;

type State = {
  items: AnnualListItem[];
  cursor?: string;
  hasMore: boolean;
  status: 'loading' | 'ready' | 'failed';
};

const START: State = { items: [], hasMore: false, status: 'loading' };

/** A list's enterprises, a page at a time; read again from the start when the list has changed. */
export function useItems(listId: string, version: string) {
  const [state, setState] = useState<State>(START);
  const [attempt, setAttempt] = useState(0);

  function read(from: State) {
    setState({ ...from, status: 'loading' });
    return AnnualListEndpoint.items(listId, PAGE, from.cursor)
      .then((page): State => ({
        items: [...from.items, ...page.items],
        cursor: page.endCursor,
        hasMore: page.hasNextPage,
        status: 'ready',
      }))
      .catch((): State => ({ ...from, status: 'failed' }));
  }

  useEffect(() => {
    let isCurrent = true;
    void read(START).then((next) => isCurrent && setState(next));
    return () => {
      isCurrent = false;
    };
  }, [listId, version, attempt]);

  return {
    ...state,
    more: () => void read(state).then(setState),
    retry: () => setAttempt(attempt + 1),
  };
}
