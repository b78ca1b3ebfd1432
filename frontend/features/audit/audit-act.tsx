import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Detail from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Detail';
import { Button } from 'Frontend/components/button';
import { isConflict, useAct } from 'Frontend/lib/use-act';
import { forgetPages } from 'Frontend/lib/use-pages';
import { useState, type ReactNode } from 'react';

/** A round on its page; `reload` shows it as it is now. */
export type Shown = Readonly<{ detail: Detail; reload: () => void }>;

/** An act on a round: afterwards, and after somebody else was first, the round is read again. */
export function useAuditAct(reload: () => void, onDone: () => void) {
  const { run, ...act } = useAct<Acted>(() => {
    forgetPages('audits');
    onDone();
    reload();
  });
  async function runOrReload(ask: () => Promise<Acted>) {
    const outcome = await run(ask);
    if (isConflict(outcome)) {
      reload();
    }
    return outcome;
  }
  return { ...act, run: runOrReload };
}

type OnDemandProps = Readonly<{ verb: string; children: (close: () => void) => ReactNode }>;

/** A form that is shown when one wants it. */
export function OnDemand({ verb, children }: OnDemandProps) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    children(() => setOpen(false))
  ) : (
    <div className="qs-actions">
      <Button onClick={() => setOpen(true)}>{verb}</Button>
    </div>
  );
}
