import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useSession } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Shown } from './audit-act';
import { AuditStory } from './audit-story';
import { AuditEvents } from './audit-events';
import { BeginPanel } from './begin-panel';
import { DisclosurePanel } from './disclosure-panel';
import { FilesPanel } from './files-panel';
import { HandInPanel } from './hand-in-panel';
import { OptionsPanel } from './options-panel';
import { PhasePanel } from './phase-panel';
import { ResultsPanel } from './results-panel';
import { ReviewsPanel } from './reviews-panel';
import { SteerPanel } from './steer-panel';

/** One round: where it is, what is asked now, what was put into it, what happened. */
export function AuditShow() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await AuditEndpoint.get(id)) ?? null, id);
  if (value) {
    return <Round detail={value} reload={reload} />;
  }
  return (
    <Page title={t('audits.one')} back={{ to: '/audits', label: t('audits.title') }}>
      {failed && <Failed retry={reload} />}
      {value === null && <Empty title={t('audits.absent')}>{t('show.absentText')}</Empty>}
      {value === undefined && !failed && <Skeleton lines={8} />}
    </Page>
  );
}

function Round(shown: Shown) {
  const { t } = useTranslation();
  const names = useNames();
  const { account } = useSession();
  const { line } = shown.detail;
  const { audit } = line;
  const isOfficer = account.permissions.includes('audits:steer');
  const isReady = audit.state === 'REPORTED' || audit.state === 'EVALUATED';
  return (
    <Page
      title={line.enterpriseName}
      lead={`${names.jurisdiction(audit.jurisdictionCode)} · ${t('audits.year', { year: audit.year })}`}
      back={{ to: '/audits', label: t('audits.title') }}
      actions={
        isReady &&
        account.permissions.includes('reviews:plan') && (
          <ButtonLink to={`/reviews/add?audit=${audit.id}`} look="primary">
            {t('reviews.plan')}
          </ButtonLink>
        )
      }
    >
      <AuditStory {...shown} />
      <DisclosurePanel {...shown} />
      <BeginPanel {...shown} />
      <PhasePanel {...shown} />
      <OptionsPanel {...shown} />
      <ResultsPanel {...shown} />
      <FilesPanel {...shown} />
      <HandInPanel {...shown} />
      <ReviewsPanel {...shown} />
      <Panel title={t('audits.timeline')}>
        <AuditEvents events={shown.detail.timeline} />
      </Panel>
      {isOfficer && <SteerPanel {...shown} />}
      <Panel title={t('show.timeline')}>
        <JournalTimeline load={() => AuditEndpoint.trail(audit.id)} of={`${audit.id} ${audit.version}`} />
      </Panel>
    </Page>
  );
}
