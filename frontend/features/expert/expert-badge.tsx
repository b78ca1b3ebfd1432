import ExpertState from 'Frontend/generated/cn/qingshen/expert/ExpertState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const TONES: Record<ExpertState, Tone> = {
  [ExpertState.APPLIED]: 'info',
  [ExpertState.REJECTED]: 'neutral',
  [ExpertState.ADMITTED]: 'success',
  [ExpertState.SUSPENDED]: 'warning',
  [ExpertState.REMOVED]: 'neutral',
};

export function ExpertBadge({ state }: Readonly<{ state: ExpertState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`expertState.${state}`)}</Badge>;
}
