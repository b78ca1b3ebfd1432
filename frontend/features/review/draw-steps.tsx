import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type DrawDetail from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/DrawDetail';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { usePublicSource } from 'Frontend/components/public-source';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { ShareStep, ValueStep, Waiting } from 'Frontend/components/seed-steps';
import { useMay } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from './review-show';
import { TakeBack } from './take-back';

type StepProps = Readonly<{ shown: DrawDetail; reload: () => void }>;

export function FreezeStep({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const act = useAct<Acted>(reload);
  const { source, fields } = usePublicSource(fieldError(act, 'source', t));
  const mayFreeze = useMay('reviews:plan') && detail.isOwn;
  if (!mayFreeze) {
    return <Waiting text={t('draws.waitFreeze')} />;
  }
  return (
    <ActForm
      act={act}
      fields={['source']}
      verb={t('draws.freeze')}
      onSubmit={() => void act.run(() => ReviewEndpoint.freeze(detail.panel.id, ...source))}
    >
      <Note>
        <p>{t('draws.freezeConsequence')}</p>
      </Note>
      <div className="qs-form-grid">{fields}</div>
    </ActForm>
  );
}

export function PanelShareStep({ shown, reload }: StepProps) {
  const mayGive = useMay('reviews:witness') && !shown.gaveShare;
  return (
    <ShareStep
      mayGive={mayGive}
      give={(share) => ReviewEndpoint.share(shown.draw.id, share)}
      reload={reload}
    />
  );
}

export function PanelValueStep({ shown, reload }: StepProps) {
  const { draw, toldValue } = shown;
  return (
    <ValueStep
      mayTell={useMay('reviews:witness')}
      source={draw.source}
      told={draw.value}
      isMine={toldValue}
      tell={(value) => ReviewEndpoint.value(draw.id, value)}
      reload={reload}
    />
  );
}

export function RedrawStep({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { source, fields } = usePublicSource();
  const mayPropose = useMay('reviews:plan') && detail.isOwn;
  if (!mayPropose) {
    return null;
  }
  return (
    <div className="qs-actions">
      <Button onClick={() => setAsking(true)}>{t('draws.propose')}</Button>
      {isAsking && (
        <ReasonDialog
          title={t('draws.propose')}
          consequence={t('draws.proposeConsequence')}
          tone="warning"
          verb={t('draws.propose')}
          run={(reason) => ReviewEndpoint.propose(detail.panel.id, reason, ...source)}
          onDone={() => {
            setAsking(false);
            reload();
          }}
          onClose={() => setAsking(false)}
        >
          {() => fields}
        </ReasonDialog>
      )}
    </div>
  );
}

export function ConsentStep({ shown, reload }: StepProps) {
  const { t } = useTranslation();
  const mayWithdraw = useMay('reviews:plan');
  return (
    <>
      <Consent shown={shown} reload={reload} />
      {mayWithdraw && (
        <TakeBack
          verb={t('draws.withdraw')}
          run={() => ReviewEndpoint.withdraw(shown.draw.id)}
          reload={reload}
        />
      )}
    </>
  );
}

function Consent({ shown, reload }: StepProps) {
  const { t } = useTranslation();
  const act = useAct<Acted>(reload);
  const mayConsent = useMay('reviews:plan') && !shown.isMine;
  if (!mayConsent) {
    return <Waiting text={t('draws.waitConsent')} />;
  }
  return (
    <ActForm
      act={act}
      fields={[]}
      verb={t('draws.consent')}
      onSubmit={() => void act.run(() => ReviewEndpoint.consent(shown.draw.id))}
    >
      <Note tone="warning">
        <p>{t('draws.consentConsequence', { reason: shown.draw.reason })}</p>
      </Note>
    </ActForm>
  );
}
