import type ChecklistState from 'Frontend/generated/cn/qingshen/inspection/ChecklistState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const TONES: Record<string, Tone> = { DRAFT: 'info', IN_FORCE: 'success', RETIRED: 'neutral' };

export function ChecklistBadge({ state }: Readonly<{ state: ChecklistState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONES[state]}>{t(`checklistState.${state}`)}</Badge>;
}
