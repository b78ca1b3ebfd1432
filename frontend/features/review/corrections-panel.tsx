import type Findings from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Findings';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { DayInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay } from 'Frontend/lib/account';
import { formatDay, today } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionList } from 'Frontend/components/correction-list';
import type { PanelProps } from './review-show';
import { SettleCorrections } from './settle-corrections';

/** What the enterprise is to correct, by when, what it handed in, and the bureau's answers. */
export function CorrectionsPanel({
  detail,
  reload,
  findings,
}: PanelProps & Readonly<{ findings: Findings }>) {
  const { t, i18n } = useTranslation();
  const mayAct = useMay('reviews:plan') && detail.isOwn && detail.panel.state === 'CORRECTING';
  const [isExtending, setExtending] = useState(false);
  const [until, setUntil] = useState('');
  const { panel } = detail;
  const [last] = findings.corrections;
  const dueOn = panel.correctionsDueOn ?? '';
  const isOpen = last?.state !== 'CONFIRMED';
  return (
    <Panel title={t('corrections.title')}>
      <p>
        {t('corrections.dueOn')} {formatDay(dueOn, i18n.language)}{' '}
        {panel.state === 'CORRECTING' && isOpen && dueOn < today() && (
          <Badge tone="danger">{t('corrections.overdue')}</Badge>
        )}
      </p>
      <CorrectionList corrections={findings.corrections} />
      {mayAct && last?.state === 'HANDED_IN' && (
        <SettleCorrections
          waiting={last}
          settle={(confirmed, reason) =>
            ReviewEndpoint.settleCorrections(panel.id, last.number, confirmed, reason)
          }
          reload={reload}
        />
      )}
      {mayAct && isOpen && last?.state !== 'HANDED_IN' && (
        <div className="qs-actions">
          <Button onClick={() => setExtending(true)}>{t('corrections.extend')}</Button>
        </div>
      )}
      {isExtending && (
        <ReasonDialog
          title={t('corrections.extend')}
          consequence={t('corrections.extendConsequence')}
          verb={t('corrections.extend')}
          fields={['dueOn']}
          run={(reason) => ReviewEndpoint.extendCorrections(panel.id, until || undefined, reason)}
          onDone={() => {
            setExtending(false);
            reload();
          }}
          onClose={() => setExtending(false)}
        >
          {(error) => (
            <DayInput
              label={t('corrections.until')}
              value={until}
              error={error('dueOn')}
              onChange={setUntil}
              future
              required
            />
          )}
        </ReasonDialog>
      )}
    </Panel>
  );
}
