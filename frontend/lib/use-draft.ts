import { useCallback, useState } from 'react';

/** State of a form that outlives a lost session or a reload of the page, until it is cleared. */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const key = `qingshen.draft.${name}`;
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : initial;
  });
  const change = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
    [key],
  );
  const clear = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [value, change, clear];
}
