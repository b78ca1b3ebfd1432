import type Bilingual from 'Frontend/generated/cn/qingshen/inspection/Bilingual';
import { useTranslation } from 'react-i18next';

/** Words that are data, in the reader's language. */
export function useBilingual(): (words: Bilingual) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language.startsWith('en') ? words.en : words.zh);
}
