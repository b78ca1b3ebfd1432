import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';

/** A fact's value as people read it: names for codes, a word for nothing. */
export function useFactValue() {
  const { t } = useTranslation();
  const names = useNames();
  return (field: string, value?: string | number | boolean | null): string => {
    if (value === undefined || value === null || value === '') {
      return t('nothing');
    }
    const text = String(value);
    switch (field) {
      case 'jurisdictionCode':
        return names.jurisdiction(text);
      case 'countyCode':
        return names.county(text);
      case 'industryCode':
        return `${text} ${names.industry(text)}`;
      case 'keyIndustry':
        return t(`keyIndustry.${text}`);
      case 'sizeClass':
        return t(`size.${text}`);
      case 'keyDischarger':
      case 'yellowRiverBasin':
      case 'keyGhgEmitter':
        return t(text === 'true' ? 'yes' : 'no');
      default:
        return text;
    }
  };
}
