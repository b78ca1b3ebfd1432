import type ExpertPerformance from 'Frontend/generated/cn/qingshen/review/ExpertPerformance';
import { ExpertWorkEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** What an expert does: to officers in numbers, to themselves one by one. */
export function ExpertWork({ expertId }: Readonly<{ expertId: string }>) {
  const isOfficer = useMay('reviews:witness');
  const isExpert = useMay('reviews:answer');
  if (isOfficer) {
    return <Performance expertId={expertId} />;
  }
  return isExpert ? <OwnWork /> : null;
}

function Performance({ expertId }: Readonly<{ expertId: string }>) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ExpertWorkEndpoint.performance(expertId), expertId);
  return (
    <Panel title={t('performance.title')}>
      {value ? <Numbers of={value} /> : failed ? <Failed retry={reload} /> : <Skeleton />}
      <p className="qs-muted">{t('performance.help')}</p>
    </Panel>
  );
}

function Numbers({ of }: Readonly<{ of: ExpertPerformance }>) {
  const { t, i18n } = useTranslation();
  const day = (on?: string) => on && formatDay(on, i18n.language);
  return (
    <Facts
      facts={[
        { name: t('performance.open'), value: t('performance.openOf', { open: of.open, most: of.mostOpen }) },
        ...(['offered', 'taken', 'declined', 'expired', 'takenOff', 'done'] as const).map((name) => ({
          name: t(`performance.${name}`),
          value: String(of[name]),
        })),
        {
          name: t('performance.hours'),
          value: t(of.hoursAsked > 0 ? 'experts.hoursAsked' : 'experts.hoursOf', {
            hours: of.hours,
            asked: of.hoursAsked,
          }),
        },
        { name: t('performance.lastTrainedOn'), value: day(of.lastTrainedOn) },
        { name: t('performance.lastReviewedOn'), value: day(of.lastReviewedOn) },
      ]}
    />
  );
}

function OwnWork() {
  const { t, i18n } = useTranslation();
  const { value, failed, reload } = useLoad(() => ExpertWorkEndpoint.own(), 'own');
  return (
    <Panel title={t('performance.own')}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton />)}
      {value?.length === 0 && <p className="qs-muted">{t('performance.ownNone')}</p>}
      {value?.map((one) => (
        <div key={`${one.heldOn} ${one.kind} ${one.subject}`} className="qs-entry">
          <strong>{one.subject || t('nothing')}</strong>
          <p>
            <span className="qs-badges">
              <Badge>{t(`panelKind.${one.kind}`)}</Badge>
              {one.leader && <Badge tone="info">{t('reviews.leaderSeat')}</Badge>}
            </span>{' '}
            {formatDay(one.heldOn, i18n.language)}
          </p>
        </div>
      ))}
    </Panel>
  );
}
