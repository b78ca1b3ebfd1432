import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type CalendarDay from 'Frontend/generated/cn/qingshen/rule/CalendarDay';
import { RuleEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { today } from 'Frontend/lib/format';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad, type Loaded } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarForm } from './calendar-form';
import { stretchesOf, type Stretch } from './calendar-stretches';
import { CalendarTable } from './calendar-table';

/** The days of a year on which work differs from the week; the administrator enters them as they are announced. */
export function CalendarPanel({ onChange }: Readonly<{ onChange: () => void }>) {
  const { t } = useTranslation();
  const mayChange = useMay('rules:write');
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const days = useLoad(() => RuleEndpoint.calendar(year), String(year));
  const reload = () => {
    days.reload();
    onChange();
  };
  const removal = useAct<Acted>(reload);
  const remove = ({ first, last }: Stretch) =>
    void removal.run(() => RuleEndpoint.arrange({ first, last, kind: undefined, name: undefined }));
  return (
    <Panel title={t('calendar.title', { year })}>
      <div className="qs-stack">
        <div className="qs-actions">
          <Button onClick={() => setYear(year - 1)}>{t('calendar.year', { year: year - 1 })}</Button>
          <Button onClick={() => setYear(year + 1)}>{t('calendar.year', { year: year + 1 })}</Button>
        </div>
        {(removal.isUnreachable || removal.refusals.length > 0) && (
          <Note tone="danger">
            <p>{t('form.unreachable')}</p>
          </Note>
        )}
        <Days days={days} onRemove={mayChange ? remove : undefined} />
        {mayChange && <CalendarForm key={year} onDone={reload} />}
      </div>
    </Panel>
  );
}

type DaysProps = Readonly<{ days: Loaded<CalendarDay[]>; onRemove?: (stretch: Stretch) => void }>;

function Days({ days, onRemove }: DaysProps) {
  const { t } = useTranslation();
  if (days.failed) {
    return <Failed retry={days.reload} />;
  }
  if (!days.value) {
    return <Skeleton />;
  }
  return days.value.length > 0 ? (
    <CalendarTable stretches={stretchesOf(days.value)} onRemove={onRemove} />
  ) : (
    <Empty title={t('calendar.empty')}>
      <p>{t('calendar.emptyText')}</p>
    </Empty>
  );
}
