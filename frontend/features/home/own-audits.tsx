import type Line from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Line';
import AuditState from 'Frontend/generated/cn/qingshen/audit/AuditState';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { StandingBadge, nextDue } from 'Frontend/components/standing-badge';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

const MOST = 50;
const ASKED: AuditState[] = [AuditState.ANNOUNCED, AuditState.AUDITING, AuditState.EVALUATED];

/** What the rounds ask of an enterprise or a consultancy now, what is due first at the top. */
export function OwnAudits() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => AuditEndpoint.list({ states: ASKED }, MOST, undefined),
    'own',
  );
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (!value) {
    return <Skeleton />;
  }
  const dueOn = (line: Line) => nextDue(line.deadlines)?.dueOn ?? '9999';
  const lines = [...value.items].sort((a, b) => dueOn(a).localeCompare(dueOn(b)));
  return (
    <Panel title={t('home.asked')}>
      {lines.length === 0 && <p className="qs-muted">{t('home.nothing')}</p>}
      {lines.map((line) => (
        <Asked key={line.audit.id} line={line} />
      ))}
    </Panel>
  );
}

function Asked({ line }: Readonly<{ line: Line }>) {
  const { t, i18n } = useTranslation();
  const due = nextDue(line.deadlines);
  return (
    <div className="qs-entry">
      <strong>{due ? t(`home.ask.${due.rule}`) : t('home.ask.carryOut')}</strong>
      <p>
        {line.enterpriseName} · {t('audits.year', { year: line.audit.year })}
        {due && (
          <>
            <br />
            <StandingBadge standing={due.standing} />{' '}
            {t('audits.until', { day: formatDay(due.dueOn, i18n.language) })}
          </>
        )}
      </p>
      <ButtonLink to={`/audits/${line.audit.id}`} look="primary">
        {t('home.go')}
      </ButtonLink>
    </div>
  );
}
