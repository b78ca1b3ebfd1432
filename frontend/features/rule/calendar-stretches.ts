import type CalendarDay from 'Frontend/generated/cn/qingshen/rule/CalendarDay';

/** Days in a row that are arranged alike. */
export type Stretch = { first: string; last: string; kind: CalendarDay['kind']; name: string };

function nextDay(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/** @param days in order */
export function stretchesOf(days: readonly CalendarDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, kind, name } of days) {
    const before = stretches.at(-1);
    if (before && before.kind === kind && before.name === name && nextDay(before.last) === day) {
      before.last = day;
    } else {
      stretches.push({ first: day, last: day, kind, name });
    }
  }
  return stretches;
}
