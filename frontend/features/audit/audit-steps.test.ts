import type Audit from 'Frontend/generated/cn/qingshen/audit/Audit';
import AuditState from 'Frontend/generated/cn/qingshen/audit/AuditState';
import { expect, test } from 'vitest';
import { stepsOf } from './audit-steps';

const audit = { announcedOn: '2026-01-15', state: AuditState.ANNOUNCED } as Audit;
const states = (of: Audit) => stepsOf(of).map((step) => step.state);

test('asks first for what is not done', () => {
  expect(states(audit)).toEqual(['done', 'current', 'todo', 'todo', 'todo', 'todo']);
  expect(states({ ...audit, startedOn: '2026-02-01', state: AuditState.AUDITING })).toEqual([
    'done',
    'current',
    'done',
    'todo',
    'todo',
    'todo',
  ]);
});

test('asks for nothing when the round has ended', () => {
  expect(states({ ...audit, state: AuditState.WITHDRAWN })).not.toContain('current');
  expect(states({ ...audit, state: AuditState.ACCEPTED, endedOn: '2026-12-01' }).at(-1)).toBe('done');
});
