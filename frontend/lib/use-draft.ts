import { useCallback, useState } from 'react';

const PREFIX = 'qingshen.draft.';

/** Whoever signs out leaves nothing behind on a desk that others share. */
export function clearDrafts() {
  sessionStorage.clear();
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}

/**
 * State of a form that outlives a lost session or a reload of the page, until it is cleared or its writer signs out.
 *
 * @param storage `localStorage` for what takes somebody an evening: it outlives the page too.
 */
export function useDraft<T>(
  name: string,
  initial: T,
  storage: Storage = sessionStorage,
): [T, (value: T) => void, () => void] {
  const key = PREFIX + name;
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
