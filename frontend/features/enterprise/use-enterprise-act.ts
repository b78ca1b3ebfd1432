import type Outcome from 'Frontend/generated/cn/qingshen/enterprise/web/Outcome';
import { useAct } from 'Frontend/lib/use-act';
import { forgetEnterprises } from './use-enterprises';

/** An act on the register: afterwards its lists are read again. */
export function useEnterpriseAct(onDone: (outcome: Outcome) => void) {
  return useAct<Outcome>((outcome) => {
    forgetEnterprises();
    onDone(outcome);
  });
}
