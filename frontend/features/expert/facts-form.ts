import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import type ExpertFacts from 'Frontend/generated/cn/qingshen/expert/ExpertFacts';
import type PastEmployer from 'Frontend/generated/cn/qingshen/expert/PastEmployer';
import type Speciality from 'Frontend/generated/cn/qingshen/expert/Speciality';

export const FIELDS = [
  'name',
  'title',
  'employer',
  'employerCode',
  'jurisdictionCode',
  'workingSince',
  'phone',
  'email',
] as const;

/** Where somebody worked before, as it is typed. */
export type PastForm = { employer: string; employerCode: string; since: string; until: string };

export type FactsForm = Record<(typeof FIELDS)[number], string> & {
  seniorTitle?: boolean;
  specialities: string[];
  /** A draft that was kept before this was asked for has none. */
  pastEmployers?: PastForm[];
};

/** What of past employers can be at fault, each by its place. */
export const pastFields = ({ pastEmployers = [] }: FactsForm) =>
  pastEmployers.flatMap((_, index) =>
    ['employer', 'employerCode', 'since', 'until'].map((field) => `pastEmployers[${index}].${field}`),
  );

/** What a form starts with: the present facts, or nothing but where one works. */
export function formOf(detail?: ExpertDetail, jurisdictionCode = ''): FactsForm {
  const facts = detail?.expert;
  return {
    name: facts?.name ?? '',
    title: facts?.title ?? '',
    employer: facts?.employer ?? '',
    employerCode: facts?.employerCode ?? '',
    jurisdictionCode: facts?.jurisdictionCode ?? jurisdictionCode,
    workingSince: facts ? String(facts.workingSince) : '',
    phone: detail?.contact?.phone ?? '',
    email: detail?.contact?.email ?? '',
    seniorTitle: facts?.seniorTitle ?? false,
    specialities: facts?.specialities ?? [],
    pastEmployers: (detail?.pastEmployers ?? []).map((one) => ({
      employer: one.party,
      employerCode: one.partyCode ?? '',
      since: one.startedOn ?? '',
      until: one.endedOn ?? '',
    })),
  };
}

/** A year that is none is sent as one that cannot be, so that the server says so at its field. */
export function factsOf({ pastEmployers: _, ...form }: FactsForm): ExpertFacts {
  const year = form.workingSince.trim();
  return {
    ...form,
    workingSince: year === '' ? undefined : /^\d{1,9}$/.test(year) ? Number(year) : 0,
    specialities: form.specialities as Speciality[],
  };
}

export const pastEmployersOf = ({ pastEmployers = [] }: FactsForm): PastEmployer[] =>
  pastEmployers.map((one) => ({ ...one, since: one.since || undefined, until: one.until || undefined }));
