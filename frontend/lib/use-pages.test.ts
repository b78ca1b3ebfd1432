import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetPages, usePages } from './use-pages';

type Answer = { items: string[]; endCursor?: string; hasNextPage: boolean };

/** Answers when the test says so. */
class Server {
  readonly asked: { after?: string; answer: (page: Answer) => void; fail: () => void }[] = [];

  readonly load = (_: number, after?: string) =>
    new Promise<Answer>((answer, reject) => {
      this.asked.push({ after, answer, fail: () => reject(new Error('away')) });
    });
}

const only = (...items: string[]): Answer => ({ items, hasNextPage: false });

describe('usePages', () => {
  let server: Server;
  beforeEach(() => {
    server = new Server();
    forgetPages('kept');
  });

  const show = (key = 'a', keepAs?: string) =>
    renderHook((props: { key: string }) => usePages(server.load, props.key, keepAs), {
      initialProps: { key },
    });

  it('appends the next page behind the cursor', async () => {
    const { result } = show();
    await act(async () => server.asked[0].answer({ items: ['1'], endCursor: 'c', hasNextPage: true }));
    act(() => result.current.more());
    expect(server.asked[1].after).toBe('c');
    await act(async () => server.asked[1].answer(only('2')));
    expect(result.current).toMatchObject({ items: ['1', '2'], hasMore: false, status: 'ready' });
  });

  it('drops the answer to what is no longer asked', async () => {
    const { result, rerender } = show('a');
    rerender({ key: 'b' });
    await act(async () => server.asked[1].answer(only('b')));
    await act(async () => server.asked[0].answer(only('a')));
    expect(result.current.items).toEqual(['b']);
  });

  it('keeps what it has when the next page fails, and asks for the same again', async () => {
    const { result } = show();
    await act(async () => server.asked[0].answer({ items: ['1'], endCursor: 'c', hasNextPage: true }));
    act(() => result.current.more());
    await act(async () => server.asked[1].fail());
    expect(result.current).toMatchObject({ items: ['1'], status: 'failed' });
    act(() => result.current.more());
    expect(server.asked[2].after).toBe('c');
  });

  it('finds a kept list as it was left, until it is forgotten', async () => {
    const first = show('a', 'kept');
    await act(async () => server.asked[0].answer(only('1')));
    first.unmount();
    expect(show('a', 'kept').result.current.items).toEqual(['1']);
    forgetPages('kept');
    expect(show('a', 'kept').result.current.items).toEqual([]);
    expect(server.asked).toHaveLength(2);
  });

  it('keeps nothing of an answer that comes after the list was left', async () => {
    const first = show('a', 'kept');
    first.unmount();
    forgetPages('kept');
    await act(async () => server.asked[0].answer(only('old')));
    expect(show('a', 'kept').result.current.items).toEqual([]);
  });
});
