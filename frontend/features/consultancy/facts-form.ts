import type ConsultancyDetail from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyDetail';
import type ConsultancyFacts from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyFacts';
import { today } from 'Frontend/lib/format';

export const TEXT_FIELDS = [
  'creditCode',
  'name',
  'legalRepresentative',
  'registeredOn',
  'address',
  'contactName',
  'contactPhone',
] as const;

export type FactsForm = Record<(typeof TEXT_FIELDS)[number], string> & {
  qualitySystem: boolean;
  balanceInstruments: boolean;
};

/** What a form starts with: the present facts, or nothing. */
export function formOf(detail?: ConsultancyDetail): FactsForm {
  const facts = detail?.consultancy;
  return {
    creditCode: facts?.creditCode ?? '',
    name: facts?.name ?? '',
    legalRepresentative: facts?.legalRepresentative ?? '',
    registeredOn: facts?.registeredOn ?? today(),
    address: facts?.address ?? '',
    contactName: detail?.contact?.name ?? '',
    contactPhone: detail?.contact?.phone ?? '',
    qualitySystem: facts?.qualitySystem ?? false,
    balanceInstruments: facts?.balanceInstruments ?? false,
  };
}

export function factsOf(form: FactsForm): ConsultancyFacts {
  return { ...form, registeredOn: form.registeredOn || undefined };
}
