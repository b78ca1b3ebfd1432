import { describe, expect, it } from 'vitest';
import type { Item } from 'Frontend/offline/contract';
import {
  changesSince,
  EMPTY_ITEM,
  EMPTY_SECTION,
  fieldsOf,
  movedUp,
  type TypedChecklist,
} from './checklist-form';

const item = (code: string, more: Partial<Item> = {}): Item => ({
  ...EMPTY_ITEM,
  code,
  question: { zh: `问题${code}`, en: `Question ${code}` },
  ...more,
});

const checklist = (...items: Item[]): TypedChecklist => ({
  name: { zh: '检查', en: 'Check' },
  source: '办法',
  sections: [{ ...EMPTY_SECTION, code: 'S01', items }],
});

const codes = (items: readonly Item[]) => items.map(({ code }) => code);

describe('what changed since the version before', () => {
  const before = checklist(item('A01'), item('A02', { kind: 'NUMBER', unit: 't' }));

  it('is nothing, if nothing but an empty hint or a unit that does not fit is different', () => {
    const now = checklist(item('A01', { hint: { zh: '', en: '' }, unit: 'kg' }), before.sections[0].items[1]);
    expect(changesSince(before, now)).toEqual({ added: [], removed: [], changed: [], isOtherwise: false });
  });

  it('is what was added, removed and changed', () => {
    const now = checklist(item('A02', { kind: 'NUMBER', unit: 'kg' }), item(''));
    const changes = changesSince(before, now);
    expect(codes(changes.added)).toEqual(['']);
    expect(codes(changes.removed)).toEqual(['A01']);
    expect(codes(changes.changed)).toEqual(['A02']);
  });

  it('tells of the order, and not of what an added item pushes down', () => {
    const [first, second] = before.sections[0].items;
    expect(changesSince(before, checklist(second, first)).isOtherwise).toBe(true);
    expect(changesSince(before, checklist(item(''), first, second)).isOtherwise).toBe(false);
    expect(changesSince(before, checklist(second)).isOtherwise).toBe(false);
    expect(changesSince(before, { ...before, source: '指南' }).isOtherwise).toBe(true);
  });

  it('is all of it, if there is none', () => {
    expect(codes(changesSince(undefined, before).added)).toEqual(['A01', 'A02']);
  });
});

it('moves up by one', () => {
  expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
});

it('knows the server’s paths', () => {
  const choice = { code: '', label: { zh: '', en: '' } };
  expect(fieldsOf(checklist(item('A01', { kind: 'CHOICE', choices: [choice] })))).toEqual(
    expect.arrayContaining([
      'name.zh',
      'sections[0].items',
      'sections[0].items[0].hint.en',
      'sections[0].items[0].choices[0].label.en',
    ]),
  );
});
