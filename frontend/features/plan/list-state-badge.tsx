import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const TONES: Record<ListState, Tone> = {
  [ListState.DRAFT]: 'neutral',
  [ListState.SUBMITTED]: 'info',
  [ListState.RETURNED]: 'warning',
  [ListState.APPROVED]: 'success',
  [ListState.PUBLISHED]: 'success',
};

export function ListStateBadge({ state }: Readonly<{ state: ListState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`listState.${state}`)}</Badge>;
}
