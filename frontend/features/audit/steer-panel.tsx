import { AuditEndpoint } from 'Frontend/generated/endpoints';
import type Audit from 'Frontend/generated/cn/qingshen/audit/Audit';
import { Button } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from './audit-act';
import { isOpen } from './audit-steps';
import { ReasonForm } from './reason-form';

const ACTS = ['suspend', 'resume', 'withdraw', 'close'] as const;

type Act = (typeof ACTS)[number];

function isPossible(act: Act, audit: Audit) {
  switch (act) {
    case 'suspend':
      return audit.state === 'ANNOUNCED' || audit.state === 'AUDITING';
    case 'resume':
      return audit.state === 'SUSPENDED';
    default:
      return isOpen(audit);
  }
}

/** What an officer changes of a round's course. */
export function SteerPanel({ detail, reload }: Shown) {
  const { t } = useTranslation();
  const { audit } = detail.line;
  const [chosen, setChosen] = useState<Act>();
  const possible = ACTS.filter((act) => isPossible(act, audit));
  if (possible.length === 0) {
    return null;
  }
  return (
    <Panel title={t('audits.steer.title')}>
      <div className="qs-stack">
        <div className="qs-actions">
          {possible.map((act) => (
            <Button key={act} aria-expanded={act === chosen} onClick={() => setChosen(act)}>
              {t(`audits.steer.${act}`)}
            </Button>
          ))}
        </div>
        {chosen && possible.includes(chosen) && (
          <ReasonForm
            key={chosen}
            name={`${audit.id}.${chosen}`}
            verb={t('audits.steer.confirm', { act: t(`audits.steer.${chosen}`) })}
            consequence={t(`audits.steer.${chosen}Consequence`)}
            run={(reason) => AuditEndpoint[chosen](audit.id, reason || undefined)}
            reload={reload}
            onDone={() => setChosen(undefined)}
          />
        )}
      </div>
    </Panel>
  );
}
