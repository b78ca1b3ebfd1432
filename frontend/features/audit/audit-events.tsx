import type Event from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Event';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { Panel } from 'Frontend/components/panel';
import { formatDay, formatMoment } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
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

/** Who did what, when and why, for those who may see it; for others there is no such panel. */
export function AuditTrail({ id, version }: Readonly<{ id: string; version: number }>) {
  const { t, i18n } = useTranslation();
  const entries = useLoad(() => AuditEndpoint.trail(id), `${id}/${version}`).value ?? [];
  if (entries.length === 0) {
    return null;
  }
  return (
    <Panel title={t('show.timeline')}>
      <ol className="qs-timeline">
        {entries.map((entry) => (
          <li key={`${entry.chain}/${entry.seq}`}>
            <strong>{t(`action.${entry.action}`)}</strong>
            <p className="qs-muted">
              <time dateTime={entry.at}>{formatMoment(entry.at, i18n.language)}</time> · {entry.actorName} ·{' '}
              {t([`role.${entry.actingRole}`, 'role.none'])}
            </p>
            {entry.reason && <p>{t('timeline.reason', { reason: entry.reason })}</p>}
            {entry.rule && <p className="qs-muted">{t('timeline.rule', { rule: entry.rule })}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
