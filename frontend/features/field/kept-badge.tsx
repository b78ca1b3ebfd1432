import { Badge, type Tone } from 'Frontend/components/badge';
import type { CommandState } from 'Frontend/offline/queue';
import { useTranslation } from 'react-i18next';

/** `KEEPING`: it is shown, and not on the disk yet. */
type KeptState = CommandState | 'KEEPING';

const TONES: Record<KeptState, Tone> = {
  KEEPING: 'neutral',
  WAITING: 'warning',
  FROZEN: 'info',
  APPLIED: 'success',
  PARKED: 'danger',
  SETTLED: 'neutral',
};

/** Where a thing is safe; without a state it is on the server. */
export function KeptBadge({ state = 'APPLIED' }: Readonly<{ state?: KeptState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`kept.${state}`)}</Badge>;
}
