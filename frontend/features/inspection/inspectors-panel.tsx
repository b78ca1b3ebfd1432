import type CheckInspector from 'Frontend/generated/cn/qingshen/inspection/CheckInspector';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { ChoiceInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay, useSession } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckProps } from './check-show';

/** Who checks, and who handed over. */
export function InspectorsPanel({ detail, reload }: CheckProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const [from, setFrom] = useState<CheckInspector>();
  const { account } = useSession();
  const { state, jurisdictionCode } = detail.check;
  const maySend =
    mayPlan && account.jurisdictionCode === jurisdictionCode && ['PLANNED', 'STARTED'].includes(state);
  return (
    <Panel title={t('checks.inspectors')}>
      <ul className="qs-stack">
        {detail.inspectors.map((one) => (
          <li key={one.subject + one.assignedAt} className="qs-entry">
            <p>{one.leftAt ? t('checks.left', { name: one.name, reason: one.leftReason }) : one.name}</p>
            {maySend && !one.leftAt && (
              <Button onClick={() => setFrom(one)} aria-label={t('checks.handOverOf', { name: one.name })}>
                {t('checks.handOver')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {from && (
        <HandOver
          detail={detail}
          from={from}
          onDone={() => {
            setFrom(undefined);
            reload();
          }}
          onClose={() => setFrom(undefined)}
        />
      )}
    </Panel>
  );
}

type HandOverProps = Readonly<{
  detail: CheckProps['detail'];
  from: CheckInspector;
  onDone: () => void;
  onClose: () => void;
}>;

function HandOver({ detail, from, onDone, onClose }: HandOverProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const choices = useLoad(() => CheckEndpoint.choices(), '');
  const present = detail.inspectors.filter((one) => !one.leftAt).map((one) => one.subject);
  const others = choices.value?.inspectors.filter((one) => !present.includes(one.subject)) ?? [];
  return (
    <ReasonDialog
      title={t('checks.handOverOf', { name: from.name })}
      consequence={t('checks.handOverConsequence')}
      verb={t('checks.handOver')}
      fields={['to', 'from']}
      run={(reason) => CheckEndpoint.handOver(detail.check.id, from.subject, to, reason)}
      onDone={onDone}
      onClose={onClose}
    >
      {(error) => (
        <ChoiceInput
          label={t('checks.handOverTo')}
          value={to}
          error={error('to')}
          choices={others.map((one) => ({ value: one.subject, label: one.name }))}
          onChange={setTo}
          required
        />
      )}
    </ReasonDialog>
  );
}
