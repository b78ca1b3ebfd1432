import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
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
function shown(own: OwnCheck, item = ITEM, amend = vi.fn()) {
  const writes: ((isKept: boolean) => void)[] = [];
  const field = {
    store: { amend },
    position: () => undefined,
    keep: () => new Promise<boolean>((resolve) => writes.push(resolve)),
  } as unknown as Field;
  render(
    <FieldContext value={field}>
      <ItemAnswer own={own} item={item} />
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

const NUMBER: Item = TEMPLATE.sections[0].items[1];

function type(label: string, typed: string, item: Item) {
  const amend = vi.fn();
  shown(owned(), item, amend);
  fireEvent.change(screen.getByLabelText(label), { target: { value: typed } });
  return amend.mock.lastCall?.[3];
}

it('keeps a number in the digits of the server, and shows it as it is being typed', () => {
  expect(type('回答', '１２．５', NUMBER)).toEqual({ value: { number: '12.5' } });
  expect(screen.getByLabelText<HTMLInputElement>('回答').value).toBe('１２．５');
  expect(screen.queryByText(/请填写数字/)).toBeNull();
});

it('keeps what is no number as it was typed, marks it and says so', () => {
  expect(type('回答', '约１２', NUMBER)).toEqual({ value: { number: '约１２' } });
  const field = screen.getByLabelText<HTMLInputElement>('回答');
  expect(field.value).toBe('约１２');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const words = screen.getByText(/请填写数字/);
  expect(field.getAttribute('aria-describedby')).toBe(words.id);
});

it('keeps a note without what the server would refuse, and takes no more of it than the server', () => {
  expect(type('备注', '台账\u200b不全\u202e', ITEM)).toEqual({ note: '台账不全' });
  expect(screen.getByLabelText<HTMLInputElement>('备注').maxLength).toBe(2_000);
});

it.each([
  ['12.5', true],
  ['约12', false],
  ['１２', false],
  ['1,200', false],
])('takes the number %j as answered: %s', (number, isAnswered) => {
  const own = { ...owned(), answers: new Map([[NUMBER.code, { item: NUMBER.code, value: { number } }]]) };
  expect(isComplete(own, NUMBER)).toBe(isAnswered);
});
