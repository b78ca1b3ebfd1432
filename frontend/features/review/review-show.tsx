import type Detail from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Detail';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { idOf } from 'Frontend/lib/address';
import { formatDay } from 'Frontend/lib/format';
import { useAgain } from 'Frontend/lib/use-again';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DrawPanel } from './draw-panel';
import { FindingsPanel } from './findings-panel';
import { PanelBadge } from './panel-badge';
import { RescheduleDialog } from './reschedule-dialog';
import { SeatTable } from './seat-table';

/** While others act: the ceremony is followed by those who sit before it, and so are the answers. */
const AWAITED = ['DRAWING', 'SEATING'];

export type PanelProps = Readonly<{ detail: Detail; reload: () => void }>;

/** One panel: what it is for, how its experts are drawn, who sits where, what happened. */
export function ReviewShow() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await ReviewEndpoint.get(id)) ?? null, id);
  useAgain(reload, AWAITED.includes(value?.panel.state ?? ''));
  if (value) {
    return <Shown detail={value} reload={reload} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return <Page title={t('reviews.one')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>;
}

function Shown({ detail, reload }: PanelProps) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { panel } = detail;
  return (
    <Page
      title={names.subject(detail.subject)}
      lead={
        <span className="qs-badges">
          {t(`panelKind.${panel.kind}`)} <PanelBadge state={panel.state} />
        </span>
      }
      back={{ to: '/reviews', label: t('reviews.title') }}
      actions={<Acts detail={detail} reload={reload} />}
    >
      <DrawPanel detail={detail} reload={reload} />
      <Panel title={t('reviews.seats')}>
        <SeatTable detail={detail} reload={reload} />
      </Panel>
      {!panel.checkId && ['COMPLETE', 'CORRECTING', 'DONE'].includes(panel.state) && (
        <FindingsPanel detail={detail} reload={reload} />
      )}
      <Panel title={t('reviews.facts')}>
        <Facts
          facts={[
            {
              name: t(panel.checkId ? 'reviews.day' : 'reviews.meetingOn'),
              value: formatDay(panel.meetingOn, i18n.language),
            },
            { name: t('reviews.place'), value: panel.place },
            { name: t('reviews.whose'), value: names.jurisdiction(panel.jurisdictionCode) },
            ...(panel.checkId
              ? []
              : [{ name: t('reviews.revealedOn'), value: formatDay(panel.revealedOn, i18n.language) }]),
          ]}
        />
      </Panel>
      <Panel title={t('show.timeline')}>
        <JournalTimeline load={() => ReviewEndpoint.timeline(panel.id)} of={JSON.stringify(detail)} />
      </Panel>
    </Page>
  );
}

function Acts({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('reviews:plan');
  const [asked, setAsked] = useState<'reschedule' | 'cancel'>();
  const { panel } = detail;
  const isOpen = panel.state !== 'DONE' && panel.state !== 'CANCELLED';
  const close = () => setAsked(undefined);
  const done = () => {
    close();
    reload();
  };
  return (
    <>
      {panel.checkId && <ButtonLink to={`/checks/${panel.checkId}`}>{t('reviews.toCheck')}</ButtonLink>}
      {panel.auditId && <ButtonLink to={`/audits/${panel.auditId}`}>{t('reviews.toAudit')}</ButtonLink>}
      {mayPlan && detail.isOwn && isOpen && (
        <>
          {!panel.checkId && panel.state !== 'CORRECTING' && (
            <Button onClick={() => setAsked('reschedule')}>{t('reviews.reschedule')}</Button>
          )}
          <Button look="danger" onClick={() => setAsked('cancel')}>
            {t('reviews.cancel')}
          </Button>
        </>
      )}
      {asked === 'reschedule' && <RescheduleDialog panel={panel} onClose={close} onDone={done} />}
      {asked === 'cancel' && (
        <ReasonDialog
          title={t('reviews.cancel')}
          consequence={t('reviews.cancelConsequence')}
          tone="warning"
          verb={t('reviews.cancel')}
          run={(reason) => ReviewEndpoint.cancel(panel.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}
