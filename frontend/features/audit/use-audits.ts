import type Line from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Line';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { useEffect, useRef, useState } from 'react';
import { filterOf } from './audit-address';

const PAGE = 50;

type State = { items: Line[]; cursor?: string; hasMore: boolean; status: 'loading' | 'ready' | 'failed' };

const START: State = { items: [], hasMore: false, status: 'loading' };

/** What was read for an address, so that "back" finds the list as long as it was left. */
const remembered = new Map<string, State>();

/** The rounds that an address stands for, a page at a time. */
export function useAudits(address: URLSearchParams) {
  const key = address.toString();
  const [state, setState] = useState<State>(() => remembered.get(key) ?? START);
  const [attempt, setAttempt] = useState(0);
  const current = useRef(key);

  function read(from: State) {
    const asked = key;
    setState({ ...from, status: 'loading' });
    AuditEndpoint.list(filterOf(address), PAGE, from.cursor)
      .then((page): State => ({
        items: [...from.items, ...page.items],
        cursor: page.endCursor,
        hasMore: page.hasNextPage,
        status: 'ready',
      }))
      .catch((): State => ({ ...from, status: 'failed' }))
      .then((next) => {
        if (current.current === asked) {
          remembered.clear();
          remembered.set(asked, next);
          setState(next);
        }
      });
  }

  useEffect(() => {
    current.current = key;
    const known = attempt === 0 ? remembered.get(key) : undefined;
    if (known?.status === 'ready') {
      setState(known);
    } else {
      read(START);
    }
  }, [key, attempt]);

  return { ...state, more: () => read(state), retry: () => setAttempt(attempt + 1) };
}

/** After an act the lists have changed. */
export function forgetAudits() {
  remembered.clear();
}
