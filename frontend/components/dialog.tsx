import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = Readonly<{ title: string; actions?: ReactNode; children: ReactNode; onCancel?: () => void }>;

/** A question that must be answered first; the browser keeps the focus inside. Without actions its form brings them. */
export function Dialog({ title, actions, children, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="qs-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {actions && <div className="qs-actions">{actions}</div>}
    </dialog>
  );
}
