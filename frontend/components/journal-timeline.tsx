import type JournalEntry from 'Frontend/generated/cn/qingshen/journal/JournalEntry';
import type Change from 'Frontend/generated/cn/qingshen/journal/JournalEntry/Change';
import { formatMoment } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Empty, Failed, Skeleton } from './states';

/** What a trail is read in: the server sends no more of it to a page. */
const MOST = 100;

type Tell = (change: Change) => { name: string; before: string; after: string };

type Props = Readonly<{
  load: () => Promise<JournalEntry[]>;
  /** Whose trail it is, and anything that differs once something was done. */
  of: string;
  /** What a correction changed, in words; without it an act is told by its name and reason alone. */
  tell?: Tell;
}>;

/** Who did what, when and why; an act that made the thing is told in a word, a correction field by field. */
export function JournalTimeline({ load, of, tell }: Props) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(load, of);
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
    <>
      <ol className="qs-timeline">
        {value.map((event) => (
          <Event key={`${event.chain}/${event.seq}`} event={event} tell={tell} />
        ))}
      </ol>
      {value.length >= MOST && <p className="qs-muted">{t('timeline.most', { most: MOST })}</p>}
    </>
  );
}

/** What an act was done to, where its trail names it. */
function objectOf({ changes }: JournalEntry, t: TFunction): string | undefined {
  const named = changes.find(({ field }) => ['enterpriseName', 'fileName', 'phase', 'item'].includes(field));
  const name = named?.after ?? named?.before;
  return name && named?.field === 'phase' ? t(`auditPhase.${name}`) : name;
}

/** A job of the system has a name for programs only. */
function actorOf({ actorName, actingRole }: JournalEntry, t: TFunction) {
  const role = t([`role.${actingRole}`, 'role.none']);
  return actingRole === 'SYSTEM' ? role : `${actorName} · ${role}`;
}

function Event({ event, tell }: Readonly<{ event: JournalEntry; tell?: Tell }>) {
  const { t, i18n } = useTranslation();
  const action = t(`action.${event.action}`);
  const object = objectOf(event, t);
  const told = tell && event.action.endsWith('.correct') ? event.changes.map(tell) : [];
  return (
    <li>
      <strong>{object ? t('form.named', { name: action, text: object }) : action}</strong>
      <p className="qs-muted">
        <time dateTime={event.at}>{formatMoment(event.at, i18n.language)}</time> · {actorOf(event, t)}
      </p>
      {event.reason && <p>{t('timeline.reason', { reason: event.reason })}</p>}
      {told.length > 0 && (
        <ul>
          {told.map(({ name, before, after }) => (
            <li key={name}>
              {name}
              {t('signs.colon')}
              {before} → {after}
            </li>
          ))}
        </ul>
      )}
      {event.rule && <p className="qs-muted">{t('timeline.rule', { rule: event.rule })}</p>}
    </li>
  );
}
