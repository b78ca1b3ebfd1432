import AssignmentState from 'Frontend/generated/cn/qingshen/review/AssignmentState';
import PanelState from 'Frontend/generated/cn/qingshen/review/PanelState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const PANELS: Record<PanelState, Tone> = {
  [PanelState.PLANNED]: 'warning',
  [PanelState.DRAWING]: 'info',
  [PanelState.SEATING]: 'info',
  [PanelState.COMPLETE]: 'success',
  [PanelState.CORRECTING]: 'warning',
  [PanelState.DONE]: 'success',
  [PanelState.CANCELLED]: 'neutral',
};

export function PanelBadge({ state }: Readonly<{ state: PanelState }>) {
  const { t } = useTranslation();
  return <Badge tone={PANELS[state]}>{t(`panelState.${state}`)}</Badge>;
}

const ASSIGNMENTS: Record<AssignmentState, Tone> = {
  [AssignmentState.OFFERED]: 'warning',
  [AssignmentState.ACCEPTED]: 'success',
  [AssignmentState.DECLINED]: 'neutral',
  [AssignmentState.EXPIRED]: 'neutral',
  [AssignmentState.UNFIT]: 'neutral',
  [AssignmentState.REPLACED]: 'neutral',
  [AssignmentState.DONE]: 'success',
};

export function AssignmentBadge({ state }: Readonly<{ state: AssignmentState }>) {
  const { t } = useTranslation();
  return <Badge tone={ASSIGNMENTS[state]}>{t(`assignmentState.${state}`)}</Badge>;
}
