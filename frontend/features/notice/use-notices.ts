import type Notice from 'Frontend/generated/cn/qingshen/notice/Notice';
import type NoticeFilter from 'Frontend/generated/cn/qingshen/notice/NoticeFilter';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { useEffect, useRef, useState } from 'react';

const PAGE = 50;

type State = { notices: Notice[]; cursor?: string; hasMore: boolean; status: 'loading' | 'ready' | 'failed' };

const START: State = { notices: [], hasMore: false, status: 'loading' };

/** The notices of a filter, a page at a time; `key` stands for the filter and whatever makes it worth reading again. */
export function useNotices(filter: NoticeFilter, key: string) {
  const [state, setState] = useState(START);
  const current = useRef(key);

  function read(from: State) {
    setState({ ...from, status: 'loading' });
    NoticeEndpoint.page(filter, PAGE, from.cursor)
      .then((page): State => ({
        notices: [...from.notices, ...page.notices],
        cursor: page.endCursor,
        hasMore: page.hasNextPage,
        status: 'ready',
      }))
      .catch((): State => ({ ...from, status: 'failed' }))
      .then((next) => {
        // An answer that comes too late is dropped.
        if (current.current === key) setState(next);
      });
  }

  useEffect(() => {
    current.current = key;
    read(START);
  }, [key]);

  return { ...state, more: () => read(state) };
}
