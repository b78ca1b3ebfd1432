import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBox } from './search-box';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const type = (text: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });

test('searches once, after a pause in typing', () => {
  const onSearch = vi.fn();
  render(<SearchBox value="" onSearch={onSearch} />);
  type('铝');
  vi.advanceTimersByTime(200);
  type('铝业');
  vi.advanceTimersByTime(200);
  expect(onSearch).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('铝业');
});

test('waits while an input method is composing', () => {
  const onSearch = vi.fn();
  render(<SearchBox value="" onSearch={onSearch} />);
  fireEvent.compositionStart(screen.getByRole('searchbox'));
  type('lv');
  vi.advanceTimersByTime(1000);
  expect(onSearch).not.toHaveBeenCalled();
  type('铝');
  fireEvent.compositionEnd(screen.getByRole('searchbox'));
  vi.advanceTimersByTime(300);
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('铝');
});
