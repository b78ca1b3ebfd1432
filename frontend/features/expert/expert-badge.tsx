import ExpertState from 'Frontend/generated/cn/qingshen/expert/ExpertState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { formatDay, today } from 'Frontend/lib/format';
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

/** By when the province's review of a year is due; nothing where none is. */
export function ReviewDueBadge({ on }: Readonly<{ on?: string }>) {
  const { t, i18n } = useTranslation();
  if (!on) {
    return null;
  }
  const isOverdue = on < today();
  return (
    <Badge tone={isOverdue ? 'danger' : 'neutral'}>
      {t(isOverdue ? 'experts.reviewOverdue' : 'experts.reviewDue', { day: formatDay(on, i18n.language) })}
    </Badge>
  );
}
