import type Event from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Event';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { StandingBadge } from 'Frontend/components/standing-badge';

/** What happened and what is due, in one order. */
export function AuditEvents({ events }: Readonly<{ events: Event[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <ol className="qs-timeline">
      {events.map(({ on, kind, phase, due }) => (
        <li key={`${kind}/${phase ?? due?.rule ?? ''}`}>
          <strong>
            {due
              ? t('audits.event.DEADLINE', { name: t(`rule.${due.rule}`) })
              : t(`audits.event.${kind}`, { name: phase ? t(`auditPhase.${phase}`) : '' })}
          </strong>{' '}
          {due && <StandingBadge standing={due.standing} />}
          <p className="qs-muted">
            <time dateTime={on}>{formatDay(on, i18n.language)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
