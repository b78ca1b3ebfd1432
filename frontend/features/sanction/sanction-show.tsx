import type Detail from 'Frontend/generated/cn/qingshen/sanction/web/SanctionEndpoint/Detail';
import { SanctionEndpoint } from 'Frontend/generated/endpoints';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { SeverityBadge } from 'Frontend/components/severity-badge';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { HandlingPanel } from './handling-panel';
import { SanctionActs } from './sanction-acts';
import { SanctionBadge } from './sanction-badge';

export type SanctionProps = Readonly<{ detail: Detail; reload: () => void }>;

/** One sanction: of whom, why and by when; for the bureau also who handled it. */
export function SanctionShow() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await SanctionEndpoint.detail(id)) ?? null, id);
  if (value) {
    return <Shown detail={value} reload={reload} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page title={t('sanctions.one')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

function Shown({ detail, reload }: SanctionProps) {
  const { t } = useTranslation();
  const { sanction, grounds, handling } = detail;
  return (
    <Page
      title={sanction.subjectName}
      lead={
        <span className="qs-badges">
          {t(`sanctionKind.${sanction.kind}`)} <SanctionBadge sanction={sanction} />
        </span>
      }
      back={{ to: '/sanctions', label: t('sanctions.title') }}
      actions={<SanctionActs detail={detail} reload={reload} />}
    >
      {handling && <HandlingPanel sanction={sanction} handling={handling} />}
      <SanctionFacts detail={detail} />
      <Panel title={t('sanctions.facts')}>
        <p className="qs-lines">{sanction.facts}</p>
      </Panel>
      {grounds.length > 0 && (
        <Panel title={t('sanctions.grounds')}>
          {grounds.map((ground) => (
            <div key={ground.findingId} className="qs-entry">
              <p>
                <SeverityBadge severity={ground.severity} /> {ground.text}
              </p>
              {ground.article && <p className="qs-muted">{ground.article}</p>}
            </div>
          ))}
        </Panel>
      )}
      {handling && (
        <Panel title={t('show.timeline')}>
          <JournalTimeline load={() => SanctionEndpoint.timeline(sanction.id)} of={JSON.stringify(detail)} />
        </Panel>
      )}
    </Page>
  );
}

function SanctionFacts({ detail: { sanction, grounds } }: Readonly<{ detail: Detail }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const day = (on?: string) => on && formatDay(on, i18n.language);
  const subject = sanction.enterpriseId
    ? `/enterprises/${sanction.enterpriseId}`
    : `/consultancies/${sanction.consultancyId}`;
  const facts = [
    { name: t('sanctions.subject'), value: <Link to={subject}>{sanction.subjectName}</Link> },
    { name: t('sanctions.bureau'), value: names.jurisdiction(sanction.jurisdictionCode) },
    { name: t('sanctions.number'), value: sanction.number ?? t('sanctions.undecided') },
    {
      name: t(sanction.number ? 'sanctions.decidedOn' : 'sanctions.proposedOn'),
      value: day(sanction.datedOn),
    },
    { name: t('sanctions.article'), value: sanction.article },
    ...(sanction.dueOn ? [{ name: t('sanctions.dueOn'), value: day(sanction.dueOn) }] : []),
    ...ended(),
    // Whoever sees what a check found sees the check.
    ...(grounds.length > 0
      ? [
          {
            name: t('sanctions.check'),
            value: <Link to={`/checks/${sanction.checkId}`}>{t('sanctions.open')}</Link>,
          },
        ]
      : []),
  ];

  function ended() {
    if (!sanction.endedOn) {
      return [];
    }
    return sanction.state === 'FULFILLED'
      ? [{ name: t('sanctions.fulfilledOn'), value: day(sanction.endedOn) }]
      : [
          { name: t('sanctions.revokedOn'), value: day(sanction.endedOn) },
          { name: t('sanctions.revokedWhy'), value: sanction.revokedReason },
        ];
  }

  return (
    <Panel title={t('sanctions.content')}>
      <Facts facts={facts} />
    </Panel>
  );
}
