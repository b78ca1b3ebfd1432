import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const TONE: Record<string, Tone> = {
  CHECKING: 'info',
  CHECKED: 'warning',
  PROBLEMS: 'danger',
  APPLYING: 'info',
  APPLIED: 'success',
  REFUSED: 'danger',
  FAILED: 'danger',
  DISCARDED: 'neutral',
};

export function ImportStateBadge({ job }: Readonly<{ job: ImportJob }>) {
  const { t } = useTranslation();
  const state = job.state === 'CHECKED' && job.problemCount > 0 ? 'PROBLEMS' : job.state;
  return <Badge tone={TONE[state]}>{t(`importState.${state}`)}</Badge>;
}
