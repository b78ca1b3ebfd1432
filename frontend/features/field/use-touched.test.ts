import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTouched } from './use-touched';

/** A row whose writes end when the test says so. */
function touched() {
  const ends: ((isKept: boolean) => void)[] = [];
  const save = () => new Promise<boolean>((resolve) => ends.push(resolve));
  const { result, rerender } = renderHook(({ kept }) => useTouched(kept, save), {
    initialProps: { kept: 'A' },
  });
  return {
    choose: (value: string) => act(() => void result.current.choose(value)),
    end: (index: number, isKept = true) => act(async () => ends[index](isKept)),
    tell: (kept: string) => rerender({ kept }),
    shown: () => [result.current.value, result.current.isKeeping],
  };
}

it('shows a touch before it is kept, and says that it is not yet', async () => {
  const row = touched();
  row.choose('B');
  expect(row.shown()).toEqual(['B', true]);
  await row.end(0);
  expect(row.shown()).toEqual(['B', true]);
  row.tell('B');
  expect(row.shown()).toEqual(['B', false]);
});

it('ends when what is kept was told of before the write was', async () => {
  const row = touched();
  row.choose('B');
  row.tell('B');
  await row.end(0);
  expect(row.shown()).toEqual(['B', false]);
});

it('shows what stands when the touch could not be kept', async () => {
  const row = touched();
  row.choose('B');
  await row.end(0, false);
  expect(row.shown()).toEqual(['A', false]);
});

it('shows the last of two quick touches all the time', async () => {
  const row = touched();
  row.choose('B');
  row.choose('C');
  await row.end(0);
  row.tell('B');
  expect(row.shown()).toEqual(['C', true]);
  await row.end(1);
  row.tell('C');
  expect(row.shown()).toEqual(['C', false]);
});

it('shows what another tab has written since', async () => {
  const row = touched();
  row.choose('B');
  await row.end(0);
  // Both at once: of this tab's own value nothing was told.
  row.tell('D');
  expect(row.shown()).toEqual(['D', false]);
});
