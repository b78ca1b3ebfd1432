import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Answer, Item } from 'Frontend/offline/contract';
import { planned, TEMPLATE } from 'Frontend/testing/field-server';
import { ItemAnswer } from './item-answer';
import { isComplete, type OwnCheck } from './use-check';
import { FieldContext, type Field } from './use-field';

const ITEM: Item = { ...TEMPLATE.sections[0].items[0], locationRequired: true };
const PLACE = { longitude: 103.8, latitude: 36.1, accuracyM: 12, at: '2026-11-26T02:00:00Z' };

function owned(answer?: Partial<Answer>): OwnCheck {
  const present: Answer = { item: ITEM.code, value: { choice: 'YES' }, ...answer };
  return {
    check: planned(),
    state: 'STARTED',
    isReopenable: false,
    answers: new Map(answer ? [[ITEM.code, present]] : []),
    photos: [],
    findings: [],
    signatures: [],
    unsent: new Map(),
  };
}

/** Nothing that is touched ever gets to the disk, until the test says so. */
function shown(own: OwnCheck) {
  const writes: ((isKept: boolean) => void)[] = [];
  const field = {
    store: { amend: () => Promise.resolve() },
    position: () => undefined,
    keep: () => new Promise<boolean>((resolve) => writes.push(resolve)),
  } as unknown as Field;
  render(
    <FieldContext value={field}>
      <ItemAnswer own={own} item={ITEM} />
    </FieldContext>,
  );
  return writes;
}

it('shows a touch before it is kept, and takes it back when it could not be', async () => {
  const writes = shown(owned());
  const yes = screen.getByRole('button', { name: '是' });
  act(() => yes.click());
  expect(yes.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('正在存入平板')).toBeDefined();
  await act(async () => writes[0](false));
  expect(yes.getAttribute('aria-pressed')).toBe('false');
  expect(screen.queryByText('正在存入平板')).toBeNull();
});

it('asks why there is no place where one is asked for', () => {
  shown(owned({}));
  expect(screen.getByLabelText('未能定位的原因')).toBeDefined();
});

it.each([
  [{}, false],
  [{ position: PLACE }, true],
  [{ noPosition: ' ' }, false],
  [{ note: '车间在地下，没有信号' }, false],
  [{ noPosition: '车间在地下，没有信号' }, true],
  [{ value: { choice: 'NA' } }, true],
  [{ value: null, position: PLACE }, false],
])('takes %o as answered where a place is asked for: %s', (answer, isAnswered) => {
  expect(isComplete(owned(answer), ITEM)).toBe(isAnswered);
});
