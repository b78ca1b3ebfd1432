import CheckState from 'Frontend/generated/cn/qingshen/inspection/CheckState';
import Severity from 'Frontend/generated/cn/qingshen/inspection/Severity';
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

const SEVERITIES: Record<Severity, Tone> = {
  [Severity.MINOR]: 'neutral',
  [Severity.MODERATE]: 'warning',
  [Severity.SEVERE]: 'danger',
};

export function SeverityBadge({ severity }: Readonly<{ severity: Severity }>) {
  const { t } = useTranslation();
  return <Badge tone={SEVERITIES[severity]}>{t(`checkSeverity.${severity}`)}</Badge>;
}
