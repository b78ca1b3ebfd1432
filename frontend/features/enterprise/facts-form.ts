import type EnterpriseFacts from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseFacts';
import type KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import type SizeClass from 'Frontend/generated/cn/qingshen/enterprise/SizeClass';

const TEXT_FIELDS = [
  'creditCode',
  'name',
  'jurisdictionCode',
  'countyCode',
  'address',
  'longitude',
  'latitude',
  'industryCode',
  'keyIndustry',
  'sizeClass',
  'legalRepresentative',
  'contactName',
  'contactPhone',
  'permitNumber',
] as const;
export const FLAG_FIELDS = ['keyDischarger', 'yellowRiverBasin', 'keyGhgEmitter'] as const;
export const FORM_FIELDS = [...TEXT_FIELDS, ...FLAG_FIELDS] as const;

export type FormField = (typeof FORM_FIELDS)[number];

/** Facts as they are typed: everything is text until it is handed in. */
export type FactsForm = Record<(typeof TEXT_FIELDS)[number], string> &
  Record<(typeof FLAG_FIELDS)[number], boolean>;

export function formOf(facts?: EnterpriseFacts): FactsForm {
  const texts = TEXT_FIELDS.map((field) => [field, facts?.[field] === undefined ? '' : String(facts[field])]);
  const flags = FLAG_FIELDS.map((field) => [field, facts?.[field] ?? false]);
  return Object.fromEntries([...texts, ...flags]) as FactsForm;
}

/** Fields whose text is not a number although it must be. */
export function badNumbers(form: FactsForm): FormField[] {
  return (['longitude', 'latitude'] as const).filter(
    (field) => form[field].trim() !== '' && !Number.isFinite(Number(form[field])),
  );
}

export function factsOf(form: FactsForm): EnterpriseFacts {
  const text = (value: string) => value.trim() || undefined;
  const number = (value: string) => (value.trim() === '' ? undefined : Number(value));
  return {
    ...form,
    countyCode: text(form.countyCode),
    address: text(form.address),
    longitude: number(form.longitude),
    latitude: number(form.latitude),
    industryCode: text(form.industryCode),
    keyIndustry: text(form.keyIndustry) as KeyIndustry | undefined,
    sizeClass: text(form.sizeClass) as SizeClass | undefined,
    legalRepresentative: text(form.legalRepresentative),
    contactName: text(form.contactName),
    contactPhone: text(form.contactPhone),
    permitNumber: text(form.permitNumber),
  };
}

export type Conflict = {
  field: FormField;
  opened: string | boolean;
  theirs: string | boolean;
  mine: string | boolean;
};

/** Where another person's change and what was typed here differ. */
export function conflicts(opened: FactsForm, theirs: FactsForm, mine: FactsForm): Conflict[] {
  return FORM_FIELDS.filter((field) => theirs[field] !== opened[field] && theirs[field] !== mine[field]).map(
    (field) => ({ field, opened: opened[field], theirs: theirs[field], mine: mine[field] }),
  );
}

/** What was typed, with the other person's changes wherever nothing was typed: no one's work is lost. */
export function rebased(opened: FactsForm, theirs: FactsForm, mine: FactsForm): FactsForm {
  const entries = FORM_FIELDS.map((field) => [
    field,
    mine[field] === opened[field] ? theirs[field] : mine[field],
  ]);
  return Object.fromEntries(entries) as FactsForm;
}
