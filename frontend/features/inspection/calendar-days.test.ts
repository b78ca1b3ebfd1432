import { describe, expect, it } from 'vitest';
import { spanOf, stepped } from './calendar-days';

describe('the days of the calendar of checks', () => {
  it('are a week from Monday on', () => {
    expect(spanOf('2026-11-29', 'week')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(spanOf('2026-11-30', 'week')).toEqual({ from: '2026-11-30', to: '2026-12-06' });
  });

  it('are a whole month', () => {
    expect(spanOf('2028-02-10', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('go on over the end of a year', () => {
    expect(stepped('2026-12-31', 'month', 1)).toBe('2027-01-01');
    expect(stepped('2027-01-01', 'week', -1)).toBe('2026-12-27');
  });
});
