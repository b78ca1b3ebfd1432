import type JournalEntry from 'Frontend/generated/cn/qingshen/journal/JournalEntry';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { JournalTimeline } from './journal-timeline';

const act = (seq: number, action: string, field: string, after: string): JournalEntry => ({
  chain: '620100',
  seq,
  objectId: 'a',
  at: '2026-11-26T08:00:00Z',
  actorName: '王强',
  actingRole: 'CITY_OFFICER',
  action,
  changes: [{ field, after }],
});

test('names what an act was done to', async () => {
  const trail = [
    act(1, 'audit.finishPhase', 'phase', 'PRE_AUDIT'),
    act(2, 'list.drop', 'enterpriseName', '甲公司'),
    act(3, 'list.attach', 'fileName', '计划.pdf'),
    act(4, 'audit.handIn', 'state', 'REPORTED'),
  ];
  render(<JournalTimeline load={() => Promise.resolve(trail)} of="a" />);
  expect(await screen.findByText('完成阶段：预审核')).toBeTruthy();
  expect(screen.getByText('移出企业：甲公司')).toBeTruthy();
  expect(screen.getByText('添加文件：计划.pdf')).toBeTruthy();
  expect(screen.getByText('提交报告')).toBeTruthy();
});

test('says when there may be more than it shows', async () => {
  const trail = (acts: number) =>
    Promise.resolve(Array.from({ length: acts }, (_, i) => act(i + 1, 'check.photo', 'photo', `${i}`)));
  const { unmount } = render(<JournalTimeline load={() => trail(100)} of="a" />);
  expect(await screen.findByText('最多显示最近 100 条')).toBeTruthy();
  unmount();
  render(<JournalTimeline load={() => trail(99)} of="b" />);
  expect(await screen.findAllByRole('listitem')).toHaveLength(99);
  expect(screen.queryByText('最多显示最近 100 条')).toBeNull();
});
