import type Assessment from 'Frontend/generated/cn/qingshen/expert/Assessment';
import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import type TrainingHours from 'Frontend/generated/cn/qingshen/expert/TrainingHours';
import type Interest from 'Frontend/generated/cn/qingshen/expert/Interest';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { FileLink } from 'Frontend/components/file-link';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessDialog } from './assess-dialog';
import { CertificateDialog, InterestDialog, TrainingDialog, type DialogProps } from './part-dialogs';

type Props = Readonly<{ detail: ExpertDetail; reload: () => void }>;

type PartProps = Props &
  Readonly<{
    title: string;
    add: string;
    mayAdd: boolean;
    Add: ComponentType<DialogProps>;
    children: ReactNode;
  }>;

/** A part of what is known of an expert, and the way to add to it. */
function Part({ detail, reload, title, add, mayAdd, Add, children }: PartProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel title={title}>
      {children}
      {mayAdd && (
        <div className="qs-actions">
          <Button onClick={() => setAdding(true)}>{add}</Button>
        </div>
      )}
      {isAdding && (
        <Add
          expert={detail.expert}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            reload();
          }}
        />
      )}
    </Panel>
  );
}

const None = ({ text }: Readonly<{ text: string }>) => <p className="qs-muted">{text}</p>;

export function Interests({ detail, reload }: Props) {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const mayMend = useMay('experts:mend');
  const [gone, setGone] = useState<Interest>();
  return (
    <Part
      detail={detail}
      reload={reload}
      title={t('experts.interests')}
      add={t('experts.addInterest')}
      mayAdd={mayMend || account.role === 'EXPERT'}
      Add={InterestDialog}
    >
      {detail.interests.length === 0 && <None text={t('experts.noInterests')} />}
      {detail.interests.map((one) => (
        <div key={one.id} className="qs-entry">
          <strong>{one.party}</strong>
          <p>
            <span className="qs-badges">
              <Badge>{t(`interestKind.${one.kind}`)}</Badge>
              <Badge>{t(`interestSource.${one.source}`)}</Badge>
            </span>{' '}
            {one.startedOn &&
              `${t('experts.began', { day: formatDay(one.startedOn, i18n.language) })}${t('signs.comma')}`}
            {one.endedOn
              ? t('experts.ended', { day: formatDay(one.endedOn, i18n.language) })
              : t('experts.lasts')}
            {one.note && ` · ${one.note}`}
          </p>
          {mayMend && <Button onClick={() => setGone(one)}>{t('experts.removeInterest')}</Button>}
        </div>
      ))}
      {gone && (
        <ReasonDialog
          title={t('experts.removeInterest')}
          consequence={t('experts.removeInterestConsequence', { party: gone.party })}
          verb={t('experts.removeInterest')}
          run={(reason) => ExpertEndpoint.removeInterest(gone.id, reason)}
          onDone={() => {
            setGone(undefined);
            reload();
          }}
          onClose={() => setGone(undefined)}
        />
      )}
    </Part>
  );
}

export function Certificates({ detail, reload }: Props) {
  const { t } = useTranslation();
  const { account } = useSession();
  const mayMend = useMay('experts:mend');
  const isOwnApplication = account.role === 'EXPERT' && detail.expert.state === 'APPLIED';
  return (
    <Part
      detail={detail}
      reload={reload}
      title={t('experts.certificates')}
      add={t('experts.addCertificate')}
      mayAdd={mayMend || isOwnApplication}
      Add={CertificateDialog}
    >
      {detail.certificates.length === 0 && <None text={t('experts.noCertificates')} />}
      {detail.certificates.map((one) => (
        <div key={one.id} className="qs-entry">
          <strong>{one.name}</strong>
          <p>{one.number}</p>
          {one.file && <FileLink file={one.file} />}
        </div>
      ))}
    </Part>
  );
}

export function Trainings({ detail, reload }: Props) {
  const { t, i18n } = useTranslation();
  const hours = detail.trainings.reduce((sum, one) => sum + Number(one.hours), 0);
  const isInPool = detail.expert.state === 'ADMITTED' || detail.expert.state === 'SUSPENDED';
  return (
    <Part
      detail={detail}
      reload={reload}
      title={t('experts.trainings', { hours })}
      add={t('experts.addTraining')}
      mayAdd={useMay('experts:decide') && isInPool}
      Add={TrainingDialog}
    >
      {isInPool && <Hours hours={detail.trainingHours} />}
      {detail.trainings.length === 0 && <None text={t('experts.noTrainings')} />}
      {detail.trainings.map((one) => (
        <div key={`${one.heldOn} ${one.topic}`} className="qs-entry">
          <strong>{one.topic}</strong>
          <p>
            {formatDay(one.heldOn, i18n.language)} · {t('experts.hoursOf', { hours: one.hours })}
          </p>
        </div>
      ))}
    </Part>
  );
}

/** The hours of this year and of the last, against what the rule asks. */
function Hours({ hours: { asked, year, thisYear, lastYear } }: Readonly<{ hours: TrainingHours }>) {
  const { t } = useTranslation();
  const value = (done: number) =>
    t(asked > 0 ? 'experts.hoursAsked' : 'experts.hoursOf', { hours: done, asked });
  return (
    <>
      <Facts
        facts={[
          { name: t('experts.year', { year: year - 1 }), value: value(lastYear) },
          { name: t('experts.year', { year }), value: value(thisYear) },
        ]}
      />
      {asked > 0 && <p className="qs-muted">{t('experts.hoursHelp', { asked })}</p>}
    </>
  );
}

export function Assessments({ detail, reload }: Props) {
  const { t, i18n } = useTranslation();
  const mayDecide = useMay('experts:decide');
  const [wrong, setWrong] = useState<Assessment>();
  const isInPool = detail.expert.state === 'ADMITTED' || detail.expert.state === 'SUSPENDED';
  const lastReview = detail.assessments.find((one) => one.kind === 'YEARLY' && !one.replaced);
  return (
    <Panel title={t('experts.assessments')}>
      {detail.assessments.length === 0 && <None text={t('experts.noAssessments')} />}
      {detail.assessments.map((one, index) => (
        // One and what took its place may be of the same day.
        <div key={`${one.heldOn} ${index}`} className="qs-entry">
          <strong>{t(one.kind === 'ADMISSION' ? 'experts.assess' : 'experts.review')}</strong>
          <p>
            <span className="qs-badges">
              <Badge tone={one.replaced ? 'neutral' : one.passed ? 'success' : 'danger'}>
                {t(one.passed ? 'experts.passedYes' : 'experts.passedNo')}
              </Badge>
              {one.replaced && <Badge>{t('experts.replaced')}</Badge>}
            </span>{' '}
            {formatDay(one.heldOn, i18n.language)}
            {one.remark && ` · ${one.remark}`}
          </p>
          {mayDecide && isInPool && one === lastReview && (
            <Button onClick={() => setWrong(one)}>{t('experts.correctReview')}</Button>
          )}
        </div>
      ))}
      {wrong && (
        <AssessDialog
          expert={detail.expert}
          wrong={wrong}
          onClose={() => setWrong(undefined)}
          onDone={() => {
            setWrong(undefined);
            reload();
          }}
        />
      )}
    </Panel>
  );
}
