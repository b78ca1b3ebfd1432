import type Line from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Line';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { AddressChoice } from 'Frontend/components/address-choice';
import { Button } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { switched } from 'Frontend/lib/address';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { spanOf, stepped, type Span } from './calendar-days';
import { CheckBadge } from './check-badge';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The checks of a week or a month, day by day; which days and whose is in the address. */
export function CheckCalendar() {
  const { t, i18n } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const span: Span = address.get('span') === 'month' ? 'month' : 'week';
  const asked = address.get('day') ?? '';
  const day = DAY.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today();
  const { from, to } = spanOf(day, span);
  const { value, failed, reload } = useLoad(() => CheckEndpoint.calendar(from, to), `${from} ${to}`);
  const whose = address.get('inspector');
  const step = (by: 1 | -1) =>
    setAddress(switched(address, 'day', stepped(day, span, by)), { replace: true });
  const shown = value?.filter((line) => !whose || sent(line).some((one) => one.subject === whose));
  const period = t(`checkCalendar.${span}`);
  return (
    <Page
      title={t('checkCalendar.title')}
      lead={`${formatDay(from, i18n.language)} – ${formatDay(to, i18n.language)}`}
      back={{ to: '/checks', label: t('checks.title') }}
    >
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <AddressChoice
            name="span"
            label={t('checkCalendar.period')}
            any={t('checkCalendar.week')}
            choices={[{ value: 'month', label: t('checkCalendar.month') }]}
          />
          <AddressChoice
            name="inspector"
            label={t('checkCalendar.inspector')}
            any={t('checkCalendar.anyInspector')}
            choices={inspectorsOf(value ?? [])}
          />
          <Button onClick={() => step(-1)}>{t('checkCalendar.earlier', { period })}</Button>
          <Button onClick={() => step(1)}>{t('checkCalendar.later', { period })}</Button>
        </div>
      </section>
      {shown ? <Days lines={shown} /> : failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}
    </Page>
  );
}

const sent = (line: Line) => line.inspectors.filter((one) => !one.leftAt);

function inspectorsOf(lines: Line[]) {
  const names = new Map(lines.flatMap(sent).map((one) => [one.subject, one.name]));
  return [...names].map(([value, label]) => ({ value, label }));
}

function Days({ lines }: Readonly<{ lines: Line[] }>) {
  const { t, i18n } = useTranslation();
  const days = [...new Set(lines.map((line) => line.check.plannedOn))];
  if (days.length === 0) {
    return <Empty title={t('checkCalendar.none')} />;
  }
  return days.map((day) => (
    <Panel key={day} title={formatDay(day, i18n.language)}>
      <ul>
        {lines
          .filter((line) => line.check.plannedOn === day)
          .map((line) => (
            <li key={line.check.id}>
              <Link to={`/checks/${line.check.id}`}>{line.subject}</Link>{' '}
              <CheckBadge state={line.check.state} />{' '}
              <span className="qs-muted">
                {sent(line)
                  .map((one) => one.name)
                  .join(t('comma'))}
              </span>
            </li>
          ))}
      </ul>
    </Panel>
  ));
}
