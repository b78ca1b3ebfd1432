import { useEffect } from 'react';

const EVERY = 4_000;

/** Loads again and again while others may change what is shown, and somebody looks at it. */
export function useAgain(reload: () => void, isAwaited: boolean) {
  useEffect(() => {
    if (!isAwaited) {
      return undefined;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        reload();
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [reload, isAwaited]);
}
