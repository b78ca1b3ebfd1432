import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import type Detail from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Detail';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { formatDay, formatMoment } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AnswersPanel } from './answers-panel';
import { CheckActs } from './check-acts';
import { CheckBadge } from './check-badge';
import { FindingsPanel } from './findings-panel';
import { InspectorsPanel } from './inspectors-panel';
import { PhotosPanel } from './photos-panel';
import { SignaturesPanel } from './signatures-panel';

export type CheckProps = Readonly<{ detail: Detail; reload: () => void }>;

/** What other features add below the findings. */
type After = Readonly<{ after?: (check: SpotCheck) => ReactNode }>;

/** One spot check: who is sent, what was recorded on site, what happened. Those who were checked see what was found. */
export function CheckShow({ after }: After) {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await CheckEndpoint.detail(id)) ?? null, id);
  if (value) {
    return <Shown detail={value} reload={reload} after={after} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return <Page title={t('checks.one')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>;
}

function Shown({ detail, reload, after }: CheckProps & After) {
  const { t } = useTranslation();
  const { check } = detail;
  // Of another bureau's check only the result is told, and nobody who checked.
  const isWhole = detail.inspectors.length > 0;
  return (
    <Page
      title={detail.subject.name}
      lead={
        <span className="qs-badges">
          {check.number} <CheckBadge state={check.state} />
        </span>
      }
      back={{ to: '/checks', label: t('checks.title') }}
      actions={<CheckActs detail={detail} reload={reload} />}
    >
      <Arrangements detail={detail} />
      <FindingsPanel findings={detail.findings} />
      {after?.(check)}
      {isWhole && (
        <>
          <InspectorsPanel detail={detail} reload={reload} />
          <AnswersPanel detail={detail} />
          <PhotosPanel photos={detail.photos} />
          <SignaturesPanel signatures={detail.signatures} />
          <Panel title={t('show.timeline')}>
            <JournalTimeline load={() => CheckEndpoint.timeline(check.id)} of={JSON.stringify(detail)} />
          </Panel>
        </>
      )}
    </Page>
  );
}

function Arrangements({ detail }: Readonly<{ detail: Detail }>) {
  const { t, i18n } = useTranslation();
  const { check, subject } = detail;
  const moment = (at?: string) => at && formatMoment(at, i18n.language);
  return (
    <Panel title={t('checks.arrangements')}>
      <Facts
        facts={[
          { name: t('checks.plannedOn'), value: formatDay(check.plannedOn, i18n.language) },
          { name: t('checks.startedAt'), value: moment(check.startedAt) },
          { name: t('checks.finishedAt'), value: moment(check.finishedAt) },
          { name: t('field.reason'), value: check.reason },
          { name: t('field.address'), value: subject.address },
          { name: t('checks.contact'), value: subject.contact },
        ]}
      />
    </Panel>
  );
}
