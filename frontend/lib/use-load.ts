import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> = { value?: T; failed: boolean; reload: () => void };

/** Loads when what it depends on changes; an answer that comes too late is dropped. */
export function useLoad<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    load().then(
      (loaded) => isCurrent && setValue(loaded),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
    // The key stands for everything that `load` closes over.
  }, [key, attempt]);
  return { value, failed, reload: useCallback(() => setAttempt((count) => count + 1), []) };
}
