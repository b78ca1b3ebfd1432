import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { clearDrafts, useDraft } from './use-draft';

afterEach(() => {
  localStorage.clear();
});

test('a draft outlives its page, and whoever signs out leaves none behind', () => {
  const draft = () => renderHook(() => useDraft('score.1', '', localStorage)).result;
  const first = draft();
  act(() => first.current[1]('十分'));
  sessionStorage.setItem('qingshen.draft.other', '1');
  localStorage.setItem('language', 'en');
  expect(draft().current[0]).toBe('十分');
  clearDrafts();
  expect(draft().current[0]).toBe('');
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage.getItem('language')).toBe('en');
});
