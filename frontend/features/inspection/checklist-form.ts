import type ChecklistDraft from 'Frontend/generated/cn/qingshen/inspection/ChecklistDraft';
import type ChecklistVersion from 'Frontend/generated/cn/qingshen/inspection/ChecklistVersion';
import type Bilingual from 'Frontend/generated/cn/qingshen/inspection/Bilingual';
import type { Item, Section } from 'Frontend/offline/contract';

/** A checklist as it is being written; a part with an empty code is new. */
export type TypedChecklist = Readonly<{ name: Bilingual; source: string; sections: readonly Section[] }>;

export const NO_WORDS: Bilingual = { zh: '', en: '' };

export const EMPTY_SECTION: Section = { code: '', title: NO_WORDS, items: [] };

export const EMPTY_ITEM: Item = {
  code: '',
  question: NO_WORDS,
  kind: 'YES_NO_NA',
  choices: [],
  photoRequired: false,
  locationRequired: false,
};

export const EMPTY_CHOICE = { code: '', label: NO_WORDS };

/** The sections of a version are those of the tablet's contract. */
export function typedOf({ checklist, source }: ChecklistVersion): TypedChecklist {
  return { name: checklist.name, source, sections: checklist.sections as unknown as Section[] };
}

export function draftOf({ name, source, sections }: TypedChecklist): ChecklistDraft {
  return { name, source, sections: sections as unknown as ChecklistDraft['sections'] };
}

/** One place further up. */
export function movedUp<T>(all: readonly T[], index: number): T[] {
  return all.with(index - 1, all[index]).with(index, all[index - 1]);
}

/** The fields of a form that have a place for a message, by the server's paths. */
export function fieldsOf({ sections }: TypedChecklist): string[] {
  const both = (field: string) => [`${field}.zh`, `${field}.en`];
  const ofItem = (path: string, item: Item) => [
    ...['question', 'hint'].flatMap((field) => both(`${path}.${field}`)),
    ...['unit', 'article', 'choices'].map((field) => `${path}.${field}`),
    ...(item.choices ?? []).flatMap((_, index) => both(`${path}.choices[${index}].label`)),
  ];
  return [
    ...both('name'),
    'source',
    'sections',
    'reason',
    ...sections.flatMap((section, index) => [
      ...both(`sections[${index}].title`),
      `sections[${index}].items`,
      ...section.items.flatMap((item, at) => ofItem(`sections[${index}].items[${at}]`, item)),
    ]),
  ];
}

export type Changes = Readonly<{
  added: readonly Item[];
  removed: readonly Item[];
  changed: readonly Item[];
  /** The name, what it was made after, a title, or the order. */
  isOtherwise: boolean;
}>;

/** What differs from the version before. */
export function changesSince(before: TypedChecklist | undefined, now: TypedChecklist): Changes {
  const known = itemsByCode(before);
  const present = itemsByCode(now);
  const items = now.sections.flatMap((section) => section.items);
  const added = items.filter(({ code }) => !known.has(code));
  const removed = [...known.values()].filter(({ code }) => !present.has(code));
  const changed = items.filter((item) => known.has(item.code) && !isSame(known.get(item.code)!, item));
  const shared = new Set([...known.keys()].filter((code) => present.has(code)));
  return { added, removed, changed, isOtherwise: frame(before, shared) !== frame(now, shared) };
}

function itemsByCode(checklist?: TypedChecklist): Map<string, Item> {
  const items = checklist?.sections.flatMap((section) => section.items) ?? [];
  return new Map(items.filter(({ code }) => code).map((item) => [item.code, item]));
}

/** What is around the items, and where those are that both versions have. */
function frame(checklist: TypedChecklist | undefined, shared: ReadonlySet<string>): string {
  const sections = checklist?.sections.map(({ title, items }) => [
    title.zh,
    title.en,
    ...items.map(({ code }) => code).filter((code) => shared.has(code)),
  ]);
  return JSON.stringify([checklist?.name, checklist?.source, sections]);
}

const isSame = (one: Item, other: Item) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Only what is asked, in one order, and nothing for what is empty. */
function plain({ question, hint, kind, unit, choices, photoRequired, locationRequired, article }: Item) {
  return [
    question.zh,
    question.en,
    hint?.zh || '',
    hint?.en || '',
    kind,
    kind === 'NUMBER' ? (unit ?? '') : '',
    kind === 'CHOICE' ? (choices ?? []).map(({ code, label }) => [code, label.zh, label.en]) : [],
    photoRequired,
    locationRequired,
    article || '',
  ];
}
