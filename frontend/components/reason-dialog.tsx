import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { fieldError, type FieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog';
import { LongTextInput } from './fields';
import { Note } from './note';

type Ended = { refusals: Refusal[] };

type Props = Readonly<{
  title: string;
  consequence: string;
  tone?: 'info' | 'warning';
  verb: string;
  isOptional?: boolean;
  /** What the reason is called, if not so. */
  label?: string;
  /** What else it asks for: the names of the fields, and the fields themselves, given what is wrong with each. */
  fields?: readonly string[];
  children?: (error: (field: string) => FieldError | undefined) => ReactNode;
  run: (reason: string) => Promise<Ended>;
  onDone: () => void;
  onClose: () => void;
}>;

/** Says what would follow, asks why it is done, and does it. */
export function ReasonDialog(props: Props) {
  const { title, consequence, tone, verb, isOptional = false, label, fields = [], children } = props;
  const { run, onDone, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const act = useAct<Ended>(onDone);
  const error = (field: string) => fieldError(act, field, t);
  return (
    <ActDialog
      title={title}
      act={act}
      fields={['reason', ...fields]}
      verb={verb}
      onSubmit={() => void act.run(() => run(reason))}
      onClose={onClose}
    >
      <Note tone={tone}>
        <p>{consequence}</p>
      </Note>
      <LongTextInput
        label={label ?? t('field.reason')}
        value={reason}
        error={error('reason')}
        onChange={setReason}
        required={!isOptional}
      />
      {children?.(error)}
    </ActDialog>
  );
}
