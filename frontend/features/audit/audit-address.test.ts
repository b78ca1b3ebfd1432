import { expect, test } from 'vitest';
import { filterOf } from './audit-address';

test('reads what an address says and leaves out what it does not know', () => {
  const filter = filterOf(
    new URLSearchParams(
      'text=%E9%93%9D&years=2026&years=x&states=AUDITING&states=DANCING&due=SOON&track=FAST&jurisdictions=620100',
    ),
  );
  expect(filter).toEqual({
    text: '铝',
    years: [2026],
    jurisdictions: ['620100'],
    states: ['AUDITING'],
    phases: undefined,
    reviewedBy: undefined,
    track: undefined,
    due: 'SOON',
  });
});
