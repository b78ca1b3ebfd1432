import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { focusFirstError } from 'Frontend/lib/refusals';
import { useRef, useState } from 'react';

/** How an act ended; without refusals it was done. */
type Ended = { refusals: Refusal[] };

/** Runs an act once at a time and keeps what was refused, or that the server could not be reached. */
export function useAct<T extends Ended>(onDone: (outcome: T) => void) {
  const form = useRef<HTMLFormElement>(null);
  const [isRunning, setRunning] = useState(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  function refuse(reasons: Refusal[]) {
    setRefusals(reasons);
    focusFirstError(form.current);
  }

  /** What was wrong with a field says nothing of what it holds now. */
  function forget(field: string) {
    setRefusals((present) => present.filter((one) => one.field !== field));
  }

  async function run(act: () => Promise<T>): Promise<T | undefined> {
    setRunning(true);
    setUnreachable(false);
    try {
      const outcome = await act();
      refuse(outcome.refusals);
      if (outcome.refusals.length === 0) {
        onDone(outcome);
      }
      return outcome;
    } catch {
      setUnreachable(true);
      return undefined;
    } finally {
      setRunning(false);
    }
  }

  return { form, isRunning, isUnreachable, refusals, run, refuse, forget };
}

/** What a form needs to know of an act. */
export type Act = Omit<ReturnType<typeof useAct>, 'run' | 'refuse'>;

export function isConflict(outcome?: Ended): boolean {
  return outcome?.refusals.some((one) => one.code === RefusalCode.CHANGED_BY_ANOTHER) ?? false;
}
