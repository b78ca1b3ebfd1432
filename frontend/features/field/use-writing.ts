import { useState } from 'react';
import { useField } from './use-field';

/** Keeps what is written, and knows whether something of it is still on its way to the disk. */
export function useWriting() {
  const { keep } = useField();
  const [open, setOpen] = useState(0);
  async function write(change: Promise<unknown>): Promise<boolean> {
    setOpen((count) => count + 1);
    const isKept = await keep(change);
    setOpen((count) => count - 1);
    return isKept;
  }
  return { write, isWriting: open > 0 };
}
