import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAct } from './use-act';

const refusal = (field: string) => ({ code: RefusalCode.REQUIRED, field, args: [] });

test('forgets what was wrong with a field that was changed, and nothing else', async () => {
  const { result } = renderHook(() => useAct(() => undefined));
  await act(() => result.current.run(() => Promise.resolve({ refusals: ['name', 'place'].map(refusal) })));
  act(() => result.current.forget('name'));
  expect(result.current.refusals).toEqual([refusal('place')]);
});
