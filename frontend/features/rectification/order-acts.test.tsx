import type Detail from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Detail';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { OrderActs } from './order-acts';

const asks = vi.hoisted(() => ({ isOfficer: true }));
vi.mock('Frontend/generated/endpoints', () => ({ RectificationEndpoint: {} }));
vi.mock('Frontend/components/reason-dialog', () => ({ ReasonDialog: () => null }));
vi.mock('Frontend/lib/account', () => ({
  useMay: () => asks.isOfficer,
  useSession: () => ({ account: { jurisdictionCode: asks.isOfficer ? '620100' : undefined } }),
}));

function shown(isOfficer: boolean, followUpId?: string) {
  asks.isOfficer = isOfficer;
  const rectification = { id: 'a', jurisdictionCode: '620100', state: 'CLOSED', followUpId };
  const { unmount } = render(
    <MemoryRouter>
      <OrderActs detail={{ rectification, items: [] } as unknown as Detail} reload={() => {}} />
    </MemoryRouter>,
  );
  const names = screen.getAllByRole('link').map(({ textContent }) => textContent);
  unmount();
  return names;
}

test('offers a check that looks again while there is none, and leads to it for whoever is told of it', () => {
  expect(shown(true)).toEqual(['下载通知书', '安排复查']);
  expect(shown(true, 'b')).toEqual(['下载通知书', '查看复查']);
  expect(shown(false)).toEqual(['下载通知书']);
  expect(shown(false, 'b')).toEqual(['下载通知书', '查看复查']);
});
