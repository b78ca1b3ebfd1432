import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Current, Item, Kind, Outcome, Payloads } from 'Frontend/offline/contract';
import { FieldStore } from 'Frontend/offline/store';
import { CHECK, dayOf, PERSON, planned, TEMPLATE } from 'Frontend/testing/field-server';
import { Outbox } from './outbox';
import { FieldContext, type Field } from './use-field';

const FINDING = '0192f0c0-0000-7000-8000-00000000f001';
const LATER_FINDING = '0192f0c0-0000-7000-8000-00000000f002';
const AT = '2026-11-26T02:00:00Z';
const label = (zh: string) => ({ zh, en: zh });

const CHOICE: Item = {
  code: 'A4',
  question: label('危险废物去向'),
  kind: 'CHOICE',
  // Two codes that stand for something else in a question of yes and no.
  choices: [
    { code: 'LANDFILL', label: label('填埋') },
    { code: 'NO', label: label('未产生') },
  ],
  photoRequired: false,
  locationRequired: false,
};

/** Another checklist, in which the same codes ask something else. */
const OTHER = {
  ...TEMPLATE,
  id: '0192f0c0-0000-7000-8000-000000000800',
  sections: [
    { code: 'A', title: label('别的'), items: [{ ...CHOICE, code: 'A1', question: label('别的问题') }] },
  ],
};

let store: FieldStore;

beforeEach(async () => {
  store = new FieldStore(PERSON);
  const [section] = TEMPLATE.sections;
  const mine = { ...TEMPLATE, sections: [{ ...section, items: [...section.items, CHOICE] }] };
  const day = { ...dayOf(planned({ state: 'STARTED' })), templates: [OTHER, mine] };
  await store.prepare(day, await store.known());
});

afterEach(() => store.db.delete());

/** Does something, has it refused, and shows what is said of it. */
async function refused<K extends Kind>(kind: K, payload: Payloads[K], outcome: Partial<Outcome>) {
  await store.act(CHECK, kind, payload);
  const sent = await store.freezeNext();
  await store.settle(sent.map(({ id }) => ({ id, outcome: 'PARKED', ...outcome })));
  render(
    <MemoryRouter>
      <FieldContext value={{ store } as Field}>
        <Outbox />
      </FieldContext>
    </MemoryRouter>,
  );
  return screen.findByRole('group');
}

async function conflict<K extends Kind>(kind: K, payload: Payloads[K], current: Partial<Current>) {
  const standing = { command: LATER_FINDING, value: null, by: '钱二', at: AT, ...current };
  const group = await refused(kind, payload, { code: 'CONFLICT', current: standing });
  return within(group)
    .getAllByRole('definition')
    .map((side) => [...side.children].map(({ textContent }) => textContent));
}

it('says in words what an end lacks', async () => {
  for (const finding of [FINDING, LATER_FINDING]) {
    await store.act(CHECK, 'FINDING', { finding, severity: 'MINOR', text: '' });
  }
  await store.settle((await store.freezeNext()).map(({ id }) => ({ id, outcome: 'APPLIED' })));
  const missing = [
    'A1',
    'Z99',
    `FINDING:${LATER_FINDING}`,
    'FINDING:0192f0c0-0000-7000-8000-00000000ffff',
    'SIGNATURE_REPRESENTATIVE',
    `SIGNATURE_INSPECTOR:${PERSON}`,
    'SIGNATURE_INSPECTOR:0192f0c0-0000-7000-8000-00000000fffe',
  ];
  const group = await refused('FINISH', { at: AT }, { code: 'INVALID', message: JSON.stringify(missing) });
  await within(group).findByText('问题 2');
  expect(within(group).getByText('还缺 7 项')).toBeDefined();
  expect(
    within(group)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '是否按期公示企业信息',
    'Z99',
    '问题 2',
    '问题',
    '签名：受检单位代表',
    '签名：赵文博',
    '签名：抽查人员',
  ]);
  expect(group.textContent).not.toContain('0192f0c0');
});

it('leaves as they are the reasons that the server says in words', async () => {
  const group = await refused('FINISH', { at: AT }, { code: 'INVALID', message: '必填' });
  expect(within(group).getByText('必填')).toBeDefined();
});

it('names a choice by its label', async () => {
  const both = await conflict(
    'ANSWER',
    { item: 'A4', value: { choice: 'LANDFILL' } },
    { value: { choice: 'NO' } },
  );
  expect(both).toEqual([['填埋'], ['未产生']]);
});

it('tells the notes and the reasons of both, so that none is overwritten unseen', async () => {
  const value = { choice: 'YES' };
  const answer = { value, note: '晚了三天', position: null, noPosition: '车间在地下' };
  const both = await conflict('ANSWER', { item: 'A1', value, note: '按期' }, { value, answer });
  expect(both).toEqual([
    ['是', '备注：按期'],
    ['是', '备注：晚了三天', '未能定位的原因：车间在地下'],
  ]);
});

it('asks what the checklist of the check asks, whatever another one has under the same code', async () => {
  await conflict('ANSWER', { item: 'A1', value: { choice: 'YES' } }, { value: { choice: 'NO' } });
  expect(screen.getByRole('group', { name: '回答 是否按期公示企业信息' })).toBeDefined();
});

it('tells of an answer what an older server tells, and of one taken back that it is', async () => {
  const both = await conflict('ANSWER', { item: 'A2', value: null }, { value: { number: '12.5' } });
  expect(both).toEqual([['（已取消）'], ['12.5']]);
});

it('tells findings apart that differ in severity or article alone', async () => {
  const found = { finding: FINDING, severity: 'MINOR' as const, text: '台账不全' };
  const theirs = { ...found, severity: 'SEVERE', article: '第三十九条' };
  const both = await conflict('FINDING', found, { value: theirs });
  expect(both).toEqual([
    ['轻微', '台账不全'],
    ['严重 · 第三十九条', '台账不全'],
  ]);
});

it('tells of a finding that was taken back that it is', async () => {
  const found = { finding: FINDING, severity: 'MINOR' as const, text: '台账不全' };
  expect(await conflict('FINDING', found, { value: null })).toEqual([['轻微', '台账不全'], ['（已取消）']]);
});
