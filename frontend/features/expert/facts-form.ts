import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import type ExpertFacts from 'Frontend/generated/cn/qingshen/expert/ExpertFacts';
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

export type FactsForm = Record<(typeof FIELDS)[number], string> & { specialities: string[] };

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
    specialities: facts?.specialities ?? [],
  };
}

/** A year that is none is sent as one that cannot be, so that the server says so at its field. */
export function factsOf(form: FactsForm): ExpertFacts {
  const year = form.workingSince.trim();
  return {
    ...form,
    workingSince: year === '' ? undefined : /^\d{1,9}$/.test(year) ? Number(year) : 0,
    specialities: form.specialities as Speciality[],
  };
}
