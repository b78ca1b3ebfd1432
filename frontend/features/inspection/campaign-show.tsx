import type Detail from 'Frontend/generated/cn/qingshen/inspection/web/CampaignEndpoint/Detail';
import { CampaignEndpoint } from 'Frontend/generated/endpoints';
import { Button, DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { sourceText } from 'Frontend/components/public-source';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { ShareStep, ValueStep } from 'Frontend/components/seed-steps';
import { Failed, Skeleton } from 'Frontend/components/states';
import { Stepper, type Step } from 'Frontend/components/stepper';
import { useMay } from 'Frontend/lib/account';
import { idOf } from 'Frontend/lib/address';
import { formatMoment } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CampaignBadge } from './campaign-badge';
import { CampaignPools } from './campaign-pools';
import { DrawnChecks } from './drawn-checks';

type Props = Readonly<{ detail: Detail; reload: () => void }>;

/** One campaign: its draw step by step as it happens, then what was drawn. */
export function CampaignShow() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await CampaignEndpoint.detail(id)) ?? null, id);
  if (value) {
    return <Shown detail={value} reload={reload} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page title={t('campaigns.title')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

function Shown({ detail, reload }: Props) {
  const { t } = useTranslation();
  const { campaign } = detail;
  return (
    <Page
      title={campaign.name}
      lead={<CampaignBadge state={campaign.state} />}
      back={{ to: '/checks/campaigns', label: t('campaigns.title') }}
      actions={<Cancel detail={detail} reload={reload} />}
    >
      <Panel title={t('draws.title')}>
        <Stepper steps={stepsOf(detail).map((step) => ({ ...step, label: t(step.label) }))} />
        <NextStep detail={detail} reload={reload} />
        <DrawFacts detail={detail} />
      </Panel>
      {detail.checks.length > 0 && <DrawnChecks checks={detail.checks} />}
      <CampaignPools candidates={detail.candidates} subjectKind={campaign.subjectKind} />
      <Panel title={t('show.timeline')}>
        <JournalTimeline load={() => CampaignEndpoint.timeline(campaign.id)} of={JSON.stringify(detail)} />
      </Panel>
    </Page>
  );
}

function stepsOf({ campaign, shares }: Detail): Step[] {
  const isDrawn = campaign.state === 'DRAWN';
  const done = [true, shares.length === 2, isDrawn];
  const current = campaign.state === 'CANCELLED' ? -1 : done.indexOf(false);
  return ['draws.freeze', 'draws.share', 'draws.value'].map((label, index) => ({
    label,
    state: done[index] ? 'done' : index === current ? 'current' : 'todo',
  }));
}

function NextStep({ detail, reload }: Props) {
  const mayWitness = useMay('reviews:witness');
  const { campaign, shares, gaveShare, toldValue } = detail;
  if (campaign.state !== 'FROZEN') {
    return null;
  }
  return shares.length < 2 ? (
    <ShareStep
      mayGive={mayWitness && !gaveShare}
      give={(share) => CampaignEndpoint.share(campaign.id, share)}
      reload={reload}
    />
  ) : (
    <ValueStep
      mayTell={mayWitness}
      source={campaign.source}
      told={campaign.value}
      isMine={toldValue}
      tell={(value) => CampaignEndpoint.value(campaign.id, value)}
      reload={reload}
    />
  );
}

function DrawFacts({ detail }: Readonly<{ detail: Detail }>) {
  const { t, i18n } = useTranslation();
  const { campaign, shares } = detail;
  const hash = (text?: string) => text && <span className="qs-hash">{text}</span>;
  return (
    <>
      <Facts
        facts={[
          { name: t('checks.subjectKind'), value: t(`checkSubject.${campaign.subjectKind}`) },
          { name: t('campaigns.checks'), value: String(campaign.checks) },
          { name: t('draws.source'), value: sourceText(campaign.source, t) },
          { name: t('draws.frozenAt'), value: formatMoment(campaign.frozenAt, i18n.language) },
          { name: t('draws.hash'), value: hash(campaign.frozenHash) },
          ...shares.map((share) => ({
            name: t('draws.shareOf', { number: share.number, name: share.name }),
            value: hash(share.commitment),
          })),
          { name: t('draws.valueLabel'), value: hash(campaign.value) },
          {
            name: t('draws.drawnAt'),
            value: campaign.drawnAt && formatMoment(campaign.drawnAt, i18n.language),
          },
        ]}
      />
      {campaign.state === 'DRAWN' && (
        <div className="qs-actions">
          <DownloadLink href={`/campaigns/${campaign.id}.txt`}>{t('draws.record')}</DownloadLink>
          <DownloadLink href={`/campaigns/${campaign.id}.pdf`}>{t('draws.recordPdf')}</DownloadLink>
        </div>
      )}
    </>
  );
}

function Cancel({ detail, reload }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const mayPlan = useMay('checks:plan');
  const { campaign, shares } = detail;
  if (!mayPlan || campaign.state !== 'FROZEN' || shares.length === 2) {
    return null;
  }
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('campaigns.cancel')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('campaigns.cancel')}
          consequence={t('campaigns.cancelConsequence')}
          tone="warning"
          verb={t('campaigns.cancel')}
          run={(reason) => CampaignEndpoint.cancel(campaign.id, reason)}
          onDone={() => {
            setAsking(false);
            reload();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
