import { useEffect, useRef, useState } from 'react';

type Touch<T> = Readonly<{ value: T; isKept: boolean }>;

/** Shows what was touched at once: until what is kept has caught up with it, or somebody's later value has, or it could not be kept. */
export function useTouched<T>(kept: T, save: (value: T) => Promise<boolean>) {
  const [touch, setTouch] = useState<Touch<T>>();
  const known = JSON.stringify(kept);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
    setTouch((present) => (present?.isKept ? undefined : present));
  }, [known]);

  async function choose(value: T): Promise<boolean> {
    const mine: Touch<T> = { value, isKept: false };
    setTouch(mine);
    const isKept = await save(value);
    const isShown = latest.current === JSON.stringify(value);
    const done = isKept && !isShown ? { value, isKept } : undefined;
    // A later touch has its own end.
    setTouch((present) => (present === mine ? done : present));
    return isKept;
  }

  return { value: touch ? touch.value : kept, isKeeping: !!touch, choose };
}
