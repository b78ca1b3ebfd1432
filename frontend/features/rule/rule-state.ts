import type StatutoryRule from 'Frontend/generated/cn/qingshen/rule/StatutoryRule';
import { today } from 'Frontend/lib/format';

/** Whether a rule is in force today, was, or will be. */
export function stateOf({ validFrom, validTo }: StatutoryRule): 'now' | 'former' | 'future' {
  if (validFrom > today()) {
    return 'future';
  }
  return validTo && validTo <= today() ? 'former' : 'now';
}
