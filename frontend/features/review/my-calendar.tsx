import type CalendarEntry from 'Frontend/generated/cn/qingshen/review/CalendarEntry';
import CalendarKind from 'Frontend/generated/cn/qingshen/review/CalendarKind';
import CalendarState from 'Frontend/generated/cn/qingshen/review/CalendarState';
import { CalendarEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink, DownloadLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { formatDay, formatMonth, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** An expert's meetings, last days for an answer and trainings, month by month; what is past is folded away. */
export function MyCalendar() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => CalendarEndpoint.own(), 'own');
  return (
    <Page
      title={t('myCalendar.title')}
      lead={t('myCalendar.lead')}
      actions={<DownloadLink href="/calendar.ics">{t('myCalendar.download')}</DownloadLink>}
    >
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value && <Months entries={value} />}
    </Page>
  );
}

function Months({ entries }: Readonly<{ entries: CalendarEntry[] }>) {
  const { t, i18n } = useTranslation();
  const coming = entries.filter(({ day }) => day >= today());
  const past = entries.filter(({ day }) => day < today()).reverse();
  const months = [...new Set(coming.map(({ day }) => day.slice(0, 7)))];
  return (
    <>
      {coming.length === 0 && (
        <Empty title={t('myCalendar.none')}>
          <p>{t('myCalendar.noneText')}</p>
        </Empty>
      )}
      {months.map((month) => (
        <Panel key={month} title={formatMonth(month, i18n.language)}>
          {coming
            .filter(({ day }) => day.startsWith(month))
            .map((entry) => (
              <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
        </Panel>
      ))}
      {past.length > 0 && (
        <Panel title={t('myCalendar.past')}>
          <details>
            <summary>{t('myCalendar.pastCount', { count: past.length })}</summary>
            {past.map((entry) => (
              <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
          </details>
        </Panel>
      )}
    </>
  );
}

const TONES = {
  [CalendarState.TENTATIVE]: 'warning',
  [CalendarState.CONFIRMED]: 'success',
  [CalendarState.CANCELLED]: 'danger',
} as const;

function Entry({ entry }: Readonly<{ entry: CalendarEntry }>) {
  const { t, i18n } = useTranslation();
  const isMeeting = entry.kind === CalendarKind.MEETING;
  const isOpen = entry.day >= today() && entry.state !== CalendarState.CANCELLED;
  return (
    <div className="qs-entry">
      <strong>{formatDay(entry.day, i18n.language)}</strong>
      <p>
        <span className="qs-badges">
          {t(`calendarKind.${entry.kind}`, {
            kind: entry.panelKind ? t(`panelKind.${entry.panelKind}`) : '',
          })}
          {isMeeting && <Badge tone={TONES[entry.state]}>{t(`calendarState.${entry.state}`)}</Badge>}
        </span>
      </p>
      {entry.subject && <p>{entry.subject}</p>}
      {entry.place && <p className="qs-muted">{entry.place}</p>}
      {isOpen && entry.kind !== CalendarKind.TRAINING && (
        <div className="qs-actions">
          <ButtonLink to="/assignments">
            {t(
              entry.state === CalendarState.TENTATIVE || !isMeeting ? 'myCalendar.answer' : 'myCalendar.open',
            )}
          </ButtonLink>
          {isMeeting && (
            <DownloadLink href={`/assignments/${entry.id}.ics`}>{t('myCalendar.add')}</DownloadLink>
          )}
        </div>
      )}
    </div>
  );
}
