import type CalendarDay from 'Frontend/generated/cn/qingshen/rule/CalendarDay';
import DayKind from 'Frontend/generated/cn/qingshen/rule/DayKind';
import { expect, test } from 'vitest';
import { stretchesOf } from './calendar-stretches';

const holiday = (day: string, name = '元旦'): CalendarDay => ({ day, kind: DayKind.HOLIDAY, name });

test('days in a row that are arranged alike are one stretch', () => {
  expect(stretchesOf([holiday('2026-02-28'), holiday('2026-03-01'), holiday('2026-03-03')])).toEqual([
    { first: '2026-02-28', last: '2026-03-01', kind: DayKind.HOLIDAY, name: '元旦' },
    { first: '2026-03-03', last: '2026-03-03', kind: DayKind.HOLIDAY, name: '元旦' },
  ]);
});

test('another name or kind begins another stretch', () => {
  const worked = { ...holiday('2026-01-02'), kind: DayKind.WORKDAY };
  expect(stretchesOf([holiday('2026-01-01'), worked, holiday('2026-01-03', '调休')])).toHaveLength(3);
});
