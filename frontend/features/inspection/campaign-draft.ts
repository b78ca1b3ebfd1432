import type KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import type CampaignPlan from 'Frontend/generated/cn/qingshen/inspection/CampaignPlan';
import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { today } from 'Frontend/lib/format';

/** A campaign as its form has it. */
export type Draft = Readonly<{
  name: string;
  subjectKind: SubjectKind;
  cities: string[];
  keyIndustries: string[];
  listYear: string;
  by: 'percent' | 'number';
  share: string;
  inspectorsEach: string;
  recentMonths: string;
  checksFrom: string;
  checksTo: string;
  templateId: string;
  unavailable: string[];
}>;

export const EMPTY: Draft = {
  name: '',
  subjectKind: SubjectKind.ENTERPRISE,
  cities: [],
  keyIndustries: [],
  listYear: '',
  by: 'percent',
  share: '10',
  inspectorsEach: '2',
  recentMonths: '12',
  checksFrom: today(),
  checksTo: '',
  templateId: '',
  unavailable: [],
};

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

export const planOf = (draft: Draft): CampaignPlan => ({
  name: draft.name,
  subjectKind: draft.subjectKind,
  cities: draft.cities,
  keyIndustries: draft.keyIndustries as KeyIndustry[],
  listYear: whole(draft.listYear),
  percent: draft.by === 'percent' ? whole(draft.share) : undefined,
  number: draft.by === 'number' ? whole(draft.share) : undefined,
  inspectorsEach: whole(draft.inspectorsEach),
  recentMonths: whole(draft.recentMonths),
  checksFrom: draft.checksFrom || undefined,
  checksTo: draft.checksTo || undefined,
  templateId: draft.templateId || undefined,
  unavailable: draft.unavailable,
});
