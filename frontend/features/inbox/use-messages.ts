import type InboxMessage from 'Frontend/generated/cn/qingshen/inbox/InboxMessage';
import { InboxEndpoint } from 'Frontend/generated/endpoints';
import { useEffect, useRef, useState } from 'react';

const PAGE = 20;

type State = {
  items: InboxMessage[];
  cursor?: string;
  hasMore: boolean;
  status: 'loading' | 'ready' | 'failed';
};

const START: State = { items: [], hasMore: false, status: 'loading' };

/** Messages, a page at a time, latest first. */
export function useMessages(unreadOnly: boolean) {
  const [state, setState] = useState(START);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);

  function read(from: State) {
    const asked = ++latest.current;
    setState({ ...from, status: 'loading' });
    InboxEndpoint.page(PAGE, from.cursor, unreadOnly)
      .then((page): State => ({
        items: [...from.items, ...page.items],
        cursor: page.endCursor,
        hasMore: page.hasNextPage,
        status: 'ready',
      }))
      .catch((): State => ({ ...from, status: 'failed' }))
      .then((next) => {
        if (latest.current === asked) {
          setState(next);
        }
      });
  }

  useEffect(() => read(START), [unreadOnly, attempt]);

  return { ...state, more: () => read(state), reload: () => setAttempt(attempt + 1) };
}
