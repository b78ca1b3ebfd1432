import type { Act } from 'Frontend/lib/use-act';
import type { ReactNode } from 'react';
import { ActForm } from './act-form';
import { Dialog } from './dialog';

type Props = Readonly<{
  title: string;
  act: Act;
  fields?: readonly string[];
  verb: string;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}>;

/** A question on top of a page: what would follow, what must be said, and the way back. */
export function ActDialog({ title, act, fields = [], verb, onSubmit, onClose, children }: Props) {
  return (
    <Dialog title={title} onCancel={onClose}>
      <ActForm act={act} fields={fields} verb={verb} onCancel={onClose} onSubmit={onSubmit}>
        {children}
      </ActForm>
    </Dialog>
  );
}
