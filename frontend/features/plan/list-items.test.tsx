import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { ListItems } from './list-items';

vi.mock('Frontend/generated/endpoints', () => ({ AnnualListEndpoint: { items: vi.fn() } }));
// Its fields are web components, which this page does not show and the test's browser cannot load.
vi.mock('Frontend/components/reason-dialog', () => ({ ReasonDialog: () => null }));

test('says of a day that has passed that it has', async () => {
  const items = ['2020-03-01', '2999-03-01'].map((dueOn) => ({
    id: dueOn,
    name: dueOn,
    bases: [],
    sizeClass: 'LARGE',
    reason: 'NEVER_AUDITED',
    dueOn,
  }));
  vi.mocked(AnnualListEndpoint.items).mockResolvedValue({ items, hasNextPage: false } as never);
  render(
    <MemoryRouter>
      <ListItems list={{ id: 'a' } as AnnualList} mayChange={false} onChange={() => undefined} />
    </MemoryRouter>,
  );
  expect(await screen.findByText('首轮审核已于 2020年3月1日 到期')).toBeTruthy();
  expect(screen.getByText('首轮审核将于 2999年3月1日 到期')).toBeTruthy();
});
