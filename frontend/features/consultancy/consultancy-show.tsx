import type ConsultancyDetail from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyDetail';
import { Badge } from 'Frontend/components/badge';
import { Button, ButtonLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { PROVINCE, useMay, useSession } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BarDialog, LiftDialog } from './bar-dialog';
import { BarList } from './bar-list';
import { ClientRounds } from './client-rounds';
import { ConsultancyTimeline } from './consultancy-timeline';
import { LoadedConsultancy } from './loaded-consultancy';
import { QualificationChecklist } from './qualification-checklist';
import { StaffTable } from './staff-table';

type Props = Readonly<{ detail: ConsultancyDetail; reload: () => void }>;

/** What other features add below the times for which it was barred. */
type After = Readonly<{ after?: (id: string) => ReactNode }>;

/** One consultancy: what it is and has, its people and clients, when it was barred. */
export function ConsultancyShow({ after }: After) {
  return (
    <LoadedConsultancy>
      {(detail, reload) => <Shown detail={detail} reload={reload} after={after} />}
    </LoadedConsultancy>
  );
}

function Shown({ detail, reload, after }: Props & After) {
  const { t } = useTranslation();
  const { consultancy, qualifications, staff, bars } = detail;
  const { account } = useSession();
  const isOwn = useParams().id === undefined;
  const isOfficer = account.permissions.includes('rules:read');
  const seesTrail = account.jurisdictionCode === PROVINCE;
  return (
    <Page
      title={consultancy.name}
      back={isOwn ? undefined : { to: '/consultancies', label: t('consultancies.title') }}
      lead={
        <span className="qs-badges">
          <span className="qs-code">{consultancy.creditCode}</span>
          {consultancy.barred && <Badge tone="danger">{t('bars.barred')}</Badge>}
        </span>
      }
      actions={<Acts detail={detail} reload={reload} />}
    >
      {consultancy.barred && (
        <Note tone="warning">
          <p>{t('bars.consequence')}</p>
        </Note>
      )}
      <Panel title={t('consultancies.facts')}>
        <ConsultancyFacts detail={detail} />
      </Panel>
      <Panel title={t('consultancies.qualification')}>
        <QualificationChecklist checklist={qualifications} />
      </Panel>
      {(isOfficer || isOwn || staff.length > 0) && (
        <Panel title={t('staff.heading')}>
          <StaffTable staff={staff} onChange={reload} />
        </Panel>
      )}
      <Panel title={t('clients.heading')}>
        <ClientRounds id={consultancy.id} />
      </Panel>
      <Panel title={t('bars.heading')}>
        <BarList bars={bars} />
      </Panel>
      {after?.(consultancy.id)}
      {seesTrail && (
        <Panel title={t('show.timeline')}>
          <ConsultancyTimeline id={consultancy.id} shown={detail} />
        </Panel>
      )}
    </Page>
  );
}

function ConsultancyFacts({ detail }: Readonly<{ detail: ConsultancyDetail }>) {
  const { t, i18n } = useTranslation();
  const { consultancy, contact } = detail;
  return (
    <Facts
      facts={[
        { name: t('consultancies.legalRepresentative'), value: consultancy.legalRepresentative },
        { name: t('consultancies.address'), value: consultancy.address },
        { name: t('consultancies.registeredOn'), value: formatDay(consultancy.registeredOn, i18n.language) },
        ...(contact
          ? [
              { name: t('consultancies.contactName'), value: contact.name },
              { name: t('consultancies.contactPhone'), value: contact.phone },
            ]
          : []),
      ]}
    />
  );
}

function Acts({ detail: { consultancy }, reload }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('consultancies:write');
  const [isAsking, setAsking] = useState(false);
  const page = `/consultancies/${consultancy.id}`;
  const Asked = consultancy.barred ? LiftDialog : BarDialog;
  if (!mayWrite) {
    return null;
  }
  return (
    <>
      <ButtonLink to={`${page}/staff`}>{t('staff.add')}</ButtonLink>
      <ButtonLink to={`${page}/correct`}>{t('correct.act')}</ButtonLink>
      <Button look={consultancy.barred ? 'primary' : 'danger'} onClick={() => setAsking(true)}>
        {t(consultancy.barred ? 'bars.lift' : 'bars.bar')}
      </Button>
      {isAsking && (
        <Asked
          consultancy={consultancy}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            reload();
          }}
        />
      )}
    </>
  );
}
