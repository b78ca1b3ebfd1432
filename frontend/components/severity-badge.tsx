import Severity from 'Frontend/generated/cn/qingshen/inspection/Severity';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from './badge';

const SEVERITIES: Record<Severity, Tone> = {
  [Severity.MINOR]: 'neutral',
  [Severity.MODERATE]: 'warning',
  [Severity.SEVERE]: 'danger',
};

export function SeverityBadge({ severity }: Readonly<{ severity: Severity }>) {
  const { t } = useTranslation();
  return <Badge tone={SEVERITIES[severity]}>{t(`checkSeverity.${severity}`)}</Badge>;
}
