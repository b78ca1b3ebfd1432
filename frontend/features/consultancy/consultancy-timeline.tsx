import type JournalEntry from 'Frontend/generated/cn/qingshen/journal/JournalEntry';
import type Change from 'Frontend/generated/cn/qingshen/journal/JournalEntry/Change';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { formatMoment } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** Who did what, when and why. `shown`: anything that differs once something was done. */
export function ConsultancyTimeline({ id, shown }: Readonly<{ id: string; shown: object }>) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ConsultancyEndpoint.timeline(id), JSON.stringify(shown));
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (!value) {
    return <Skeleton />;
  }
  if (value.length === 0) {
    return <Empty title={t('timeline.none')} />;
  }
  return (
    <ol className="qs-timeline">
      {value.map((event) => (
        <Event key={`${event.chain}/${event.seq}`} event={event} />
      ))}
    </ol>
  );
}

function Event({ event }: Readonly<{ event: JournalEntry }>) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <strong>{t(`action.${event.action}`)}</strong>
      <p className="qs-muted">
        <time dateTime={event.at}>{formatMoment(event.at, i18n.language)}</time> · {event.actorName} ·{' '}
        {t([`role.${event.actingRole}`, 'role.none'])}
      </p>
      {event.reason && <p>{t('timeline.reason', { reason: event.reason })}</p>}
      {event.action === 'consultancy.correct' && (
        <ul>
          {event.changes.map((change) => (
            <ChangeItem key={change.field} change={change} />
          ))}
        </ul>
      )}
      {event.rule && <p className="qs-muted">{t('timeline.rule', { rule: event.rule })}</p>}
    </li>
  );
}

function ChangeItem({ change }: Readonly<{ change: Change }>) {
  const { t } = useTranslation();
  const words = (value?: string) =>
    value === 'true' || value === 'false' ? t(value === 'true' ? 'yes' : 'no') : (value ?? t('nothing'));
  return (
    <li>
      {t([`consultancies.${change.field}`, change.field])}：{words(change.before)} → {words(change.after)}
    </li>
  );
}
