import CheckState from 'Frontend/generated/cn/qingshen/inspection/CheckState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const STATES: Record<CheckState, Tone> = {
  [CheckState.PLANNED]: 'warning',
  [CheckState.STARTED]: 'info',
  [CheckState.FINISHED]: 'warning',
  [CheckState.REPORTED]: 'info',
  [CheckState.CLOSED]: 'success',
  [CheckState.CANCELLED]: 'neutral',
};

export function CheckBadge({ state }: Readonly<{ state: CheckState }>) {
  const { t } = useTranslation();
  return <Badge tone={STATES[state]}>{t(`checkState.${state}`)}</Badge>;
}
