import type PanelSubject from 'Frontend/generated/cn/qingshen/review/PanelSubject';
import { useTranslation } from 'react-i18next';
import { jurisdictionName, useSession } from './account';

/** The cities to choose from. */
export function useCities() {
  const { reference } = useSession();
  const names = useNames();
  return reference.jurisdictions
    .filter((one) => !one.province)
    .map(({ code }) => ({ value: code, label: names.jurisdiction(code) }));
}

/** The words for codes, in the language of the page. */
export function useNames() {
  const { reference } = useSession();
  const { i18n } = useTranslation();
  const jurisdiction = (code: string) =>
    jurisdictionName(
      reference.jurisdictions.find((one) => one.code === code),
      i18n.language,
    );
  return {
    jurisdiction,
    /** Whom a panel is about: what enterprises and consultancies are called is not translated. */
    subject: ({ name, jurisdictionCode, isCity }: PanelSubject) =>
      isCity && jurisdictionCode ? jurisdiction(jurisdictionCode) : name,
    county: (code?: string) => reference.counties.find((one) => one.code === code)?.nameZh ?? '',
    industry: (code?: string) => {
      const industry = reference.industries.find((one) => one.code === code?.slice(0, 2));
      return (i18n.language === 'en' ? industry?.nameEn : industry?.nameZh) ?? '';
    },
  };
}
