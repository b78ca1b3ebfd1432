import type Due from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Due';
import Standing from 'Frontend/generated/cn/qingshen/audit/Standing';
import { Badge, type Tone } from './badge';
import { useTranslation } from 'react-i18next';

const TONES: Record<Standing, Tone> = {
  [Standing.MET]: 'success',
  [Standing.MET_LATE]: 'neutral',
  [Standing.OPEN]: 'info',
  [Standing.SOON]: 'warning',
  [Standing.OVERDUE]: 'danger',
  [Standing.VOID]: 'neutral',
};

export function StandingBadge({ standing }: Readonly<{ standing: Standing }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[standing]}>{t(`standing.${standing}`)}</Badge>;
}

/** The first that is not met yet; undefined: nothing is due. */
export function nextDue(deadlines: Due[]): Due | undefined {
  return deadlines
    .filter(({ standing }) => [Standing.OPEN, Standing.SOON, Standing.OVERDUE].includes(standing))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
}
