import { Badge, type Tone } from 'Frontend/components/badge';
import type { CommandState } from 'Frontend/offline/queue';
import { useTranslation } from 'react-i18next';

const TONES: Record<CommandState, Tone> = {
  WAITING: 'warning',
  FROZEN: 'info',
  APPLIED: 'success',
  PARKED: 'danger',
  SETTLED: 'neutral',
};

/** Where a thing is safe; without a state it is on the server. */
export function KeptBadge({ state = 'APPLIED' }: Readonly<{ state?: CommandState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`kept.${state}`)}</Badge>;
}
