import type Line from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Line';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StandingBadge, nextDue } from 'Frontend/components/standing-badge';

export function AuditTable({ items }: Readonly<{ items: Line[] }>) {
  const { t } = useTranslation();
  const isProvince = useSession().account.jurisdictionCode === PROVINCE;
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            {isProvince && <th scope="col">{t('field.jurisdictionCode')}</th>}
            <th scope="col">{t('audits.facet.states')}</th>
            <th scope="col">{t('audits.next')}</th>
            <th scope="col">{t('audits.facet.reviewedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <AuditRow key={line.audit.id} line={line} isProvince={isProvince} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AuditRow({ line, isProvince }: Readonly<{ line: Line; isProvince: boolean }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { audit } = line;
  const due = nextDue(line.deadlines);
  return (
    <tr>
      <td>
        <Link to={`/audits/${audit.id}`}>{line.enterpriseName}</Link>
        <small>{t('audits.year', { year: audit.year })}</small>
      </td>
      {isProvince && <td className="qs-wide-only qs-nowrap">{names.jurisdiction(audit.jurisdictionCode)}</td>}
      <td className="qs-nowrap">
        {t(`auditState.${audit.state}`)}
        {audit.phase && audit.state === 'AUDITING' && <small>{t(`auditPhase.${audit.phase}`)}</small>}
      </td>
      <td>
        {due ? (
          <>
            <StandingBadge standing={due.standing} /> {t(`rule.${due.rule}`)}
            <small className="qs-number">
              {t('audits.until', { day: formatDay(due.dueOn, i18n.language) })}
            </small>
          </>
        ) : (
          '—'
        )}
      </td>
      <td className="qs-wide-only qs-nowrap">
        {t(`reviewLevel.${audit.reviewedBy}`)}
        <small>{t(`auditTrack.${audit.track}`)}</small>
      </td>
    </tr>
  );
}
