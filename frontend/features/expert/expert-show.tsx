import AccountState from 'Frontend/generated/cn/qingshen/expert/AccountState';
import type Expert from 'Frontend/generated/cn/qingshen/expert/Expert';
import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ExpertActs } from './expert-acts';
import { ExpertBadge, ReviewDueBadge } from './expert-badge';
import { EntryConditions } from './entry-conditions';
import { ExpertCreate } from './expert-create';
import { Assessments, Certificates, Interests, Trainings } from './expert-parts';
import { LoadedExpert } from './loaded-expert';

type Props = Readonly<{ detail: ExpertDetail; reload: () => void }>;

type ShowProps = Readonly<{ after?: (expert: Expert) => ReactNode }>;

/** One expert: who they are, what ties them to others, what the province found, what happened. */
export function ExpertShow({ after }: ShowProps) {
  const isOwn = useParams().id === undefined;
  return (
    <LoadedExpert absent={isOwn ? <ExpertCreate isOwn /> : undefined}>
      {(detail, reload) => <Shown detail={detail} reload={reload} after={after} />}
    </LoadedExpert>
  );
}

function Shown({ detail, reload, after }: Props & ShowProps) {
  const { t } = useTranslation();
  const { account } = useSession();
  const { expert } = detail;
  const mayMend = useMay('experts:mend');
  const isOwn = account.role === 'EXPERT';
  return (
    <Page
      title={expert.name}
      back={isOwn ? undefined : { to: '/experts', label: t('experts.heading') }}
      lead={
        <span className="qs-badges">
          <ExpertBadge state={expert.state} />
          {expert.mayLead && <Badge tone="info">{t('experts.leader')}</Badge>}
          <ReviewDueBadge on={detail.reviewDueOn} />
        </span>
      }
      actions={<ExpertActs expert={expert} isOwn={isOwn} reload={reload} />}
    >
      {mayMend && expert.account === AccountState.CONFLICT && (
        <Note tone="warning">
          <p>{t('experts.accountConflictHelp')}</p>
        </Note>
      )}
      <Panel title={t('experts.facts')}>
        <ExpertFacts detail={detail} />
      </Panel>
      <EntryConditions detail={detail} />
      <Interests detail={detail} reload={reload} />
      <Certificates detail={detail} reload={reload} />
      <Trainings detail={detail} reload={reload} />
      <Assessments detail={detail} reload={reload} />
      <Fragment key={JSON.stringify(detail)}>{after?.(expert)}</Fragment>
      <Panel title={t('show.timeline')}>
        <JournalTimeline load={() => ExpertEndpoint.timeline(expert.id)} of={JSON.stringify(detail)} />
      </Panel>
    </Page>
  );
}

function accountOf({ hasAccount, account }: Expert) {
  return hasAccount ? 'accountYes' : account === AccountState.CONFLICT ? 'accountConflict' : 'accountNo';
}

function ExpertFacts({ detail }: Readonly<{ detail: ExpertDetail }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { expert, contact } = detail;
  return (
    <Facts
      facts={[
        { name: t('experts.title'), value: expert.title },
        { name: t('experts.seniorTitle'), value: t(expert.seniorTitle ? 'yes' : 'no') },
        { name: t('experts.employer'), value: expert.employer },
        { name: t('experts.jurisdictionCode'), value: names.jurisdiction(expert.jurisdictionCode) },
        { name: t('experts.workingSince'), value: expert.workingSince },
        {
          name: t('experts.specialities'),
          value: expert.specialities.map((one) => t(`speciality.${one}`)).join(t('signs.comma')),
        },
        { name: t('experts.appliedOn'), value: formatDay(expert.appliedOn, i18n.language) },
        {
          name: t('experts.admittedOn'),
          value: expert.admittedOn && formatDay(expert.admittedOn, i18n.language),
        },
        {
          name: t('experts.account'),
          value: t(`experts.${accountOf(expert)}`),
        },
        ...(contact
          ? [
              { name: t('experts.phone'), value: contact.phone },
              { name: t('experts.email'), value: contact.email },
            ]
          : []),
      ]}
    />
  );
}
