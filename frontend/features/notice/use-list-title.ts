import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { useTranslation } from 'react-i18next';

/** What a list is called: of which year, and which of its supplementary ones. */
export function useListTitle() {
  const { t } = useTranslation();
  return ({ year, number }: ListProgress) =>
    number === 0 ? t('notices.mainList', { year }) : t('notices.supplementaryList', { year, number });
}
