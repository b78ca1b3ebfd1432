import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { EnterpriseChoice } from './enterprise-choice';

vi.mock('Frontend/generated/endpoints', () => ({ EnterpriseEndpoint: { list: vi.fn() } }));

const found = (...ids: string[]) =>
  vi
    .mocked(EnterpriseEndpoint.list)
    .mockResolvedValue({ items: ids.map((id) => ({ id, name: `企业${id}` })), hasNextPage: false } as never);

const choice = { none: '没有找到', value: '', onChange: () => undefined };

test('looks at once for what it is given, and lets one be chosen', async () => {
  found('1', '2');
  const onChange = vi.fn();
  render(
    <EnterpriseChoice {...choice} initialText="兰州" filter={{ onRegister: true }} onChange={onChange} />,
  );
  fireEvent.click(await screen.findByLabelText(/企业2/));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('2');
  expect(vi.mocked(EnterpriseEndpoint.list).mock.lastCall?.[0]).toEqual({ text: '兰州', onRegister: true });
});

test('does not offer the one that cannot be chosen, and says so when there is no other', async () => {
  found('1');
  render(<EnterpriseChoice {...choice} except="1" />);
  await screen.findByText('没有找到');
  expect(screen.queryByLabelText(/企业1/)).toBeNull();
});
