import { useCallback, useState } from 'react';

/**
 * State of a form that outlives a lost session or a reload of the page, until it is cleared.
 *
 * @param storage `localStorage` for what takes somebody an evening: it outlives the page too. On a desk that others share nothing stays.
 */
export function useDraft<T>(
  name: string,
  initial: T,
  storage: Storage = sessionStorage,
): [T, (value: T) => void, () => void] {
  const key = `qingshen.draft.${name}`;
  const [value, setValue] = useState<T>(() => {
    const kept = storage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : initial;
  });
  const change = useCallback(
    (next: T) => {
      storage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
    [key, storage],
  );
  const clear = useCallback(() => storage.removeItem(key), [key, storage]);
  return [value, change, clear];
}
