import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Button, DownloadLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay, useSession } from 'Frontend/lib/account';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckProps } from './check-show';

type Asking = 'cancel' | 'report' | 'close';

/** What an officer of the bureau may do with its check as it stands. */
export function CheckActs({ detail, reload }: CheckProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const [asking, setAsking] = useState<Asking>();
  const { check } = detail;
  const close = () => setAsking(undefined);
  const done = () => {
    close();
    reload();
  };
  const report = check.finishedAt && (
    <DownloadLink href={`/checks/${check.id}.pdf`}>{t('checks.pdf')}</DownloadLink>
  );
  if (!mayPlan || account.jurisdictionCode !== check.jurisdictionCode) {
    return report;
  }
  return (
    <>
      {report}
      {check.state === 'PLANNED' && (
        <Button look="danger" onClick={() => setAsking('cancel')}>
          {t('checks.cancel')}
        </Button>
      )}
      {check.state === 'FINISHED' && (
        <Button look="primary" onClick={() => setAsking('report')}>
          {t('checks.report')}
        </Button>
      )}
      {check.state === 'REPORTED' && (
        <Button look="primary" onClick={() => setAsking('close')}>
          {t('checks.close')}
        </Button>
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          title={t('checks.cancel')}
          consequence={t('checks.cancelConsequence')}
          tone="warning"
          verb={t('checks.cancel')}
          run={(reason) => CheckEndpoint.cancel(check.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
      {asking === 'report' && <ReportDialog id={check.id} onDone={done} onClose={close} />}
      {asking === 'close' && (
        <ReasonDialog
          title={t('checks.close')}
          consequence={t('checks.closeConsequence')}
          label={t('checks.closeReason')}
          verb={t('checks.close')}
          run={(reason) => CheckEndpoint.close(check.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}

type ReportProps = Readonly<{ id: string; onDone: () => void; onClose: () => void }>;

function ReportDialog({ id, onDone, onClose }: ReportProps) {
  const { t } = useTranslation();
  const act = useAct<{ refusals: Refusal[] }>(onDone);
  return (
    <ActDialog
      title={t('checks.report')}
      act={act}
      verb={t('checks.report')}
      onSubmit={() => void act.run(() => CheckEndpoint.report(id))}
      onClose={onClose}
    >
      <Note>
        <p>{t('checks.reportConsequence')}</p>
      </Note>
    </ActDialog>
  );
}
