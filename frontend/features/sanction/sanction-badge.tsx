import type Sanction from 'Frontend/generated/cn/qingshen/sanction/Sanction';
import SanctionState from 'Frontend/generated/cn/qingshen/sanction/SanctionState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const STATES: Record<SanctionState, Tone> = {
  [SanctionState.PROPOSED]: 'warning',
  [SanctionState.REJECTED]: 'neutral',
  [SanctionState.WITHDRAWN]: 'neutral',
  [SanctionState.APPROVED]: 'info',
  [SanctionState.FULFILLED]: 'success',
  [SanctionState.REVOKED]: 'neutral',
};

/** How far a sanction is, and whether it is late. */
export function SanctionBadge({ sanction }: Readonly<{ sanction: Sanction }>) {
  const { t } = useTranslation();
  return (
    <span className="qs-badges">
      <Badge tone={STATES[sanction.state]}>{t(`sanctionState.${sanction.state}`)}</Badge>
      {sanction.overdue && <Badge tone="danger">{t('sanctions.overdue')}</Badge>}
    </span>
  );
}
