import type Outcome from 'Frontend/generated/cn/qingshen/enterprise/web/Outcome';
import { useAct } from 'Frontend/lib/use-act';
import { forgetPages } from 'Frontend/lib/use-pages';

/** An act on the register: afterwards its lists are read again. */
export function useEnterpriseAct(onDone: (outcome: Outcome) => void) {
  return useAct<Outcome>((outcome) => {
    forgetPages('enterprises');
    onDone(outcome);
  });
}
