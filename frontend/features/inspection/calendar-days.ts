export type Span = 'week' | 'month';

const text = (day: Date) => day.toISOString().slice(0, 10);
const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);
const moved = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000);

/** The first and the last day of the week, from Monday on, or of the month that a day is in. */
export function spanOf(day: string, span: Span): { from: string; to: string } {
  const at = dayOf(day);
  if (span === 'month') {
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
    return {
      from: text(new Date(Date.UTC(year, month, 1))),
      to: text(new Date(Date.UTC(year, month + 1, 0))),
    };
  }
  const monday = moved(at, -((at.getUTCDay() + 6) % 7));
  return { from: text(monday), to: text(moved(monday, 6)) };
}

/** A day in the span before or after. */
export function stepped(day: string, span: Span, by: 1 | -1): string {
  const { from, to } = spanOf(day, span);
  return by === 1 ? text(moved(dayOf(to), 1)) : text(moved(dayOf(from), -1));
}
