import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog';
import { LongTextInput } from './fields';

type Ended = { refusals: Refusal[] };

type Props = Readonly<{
  title: string;
  consequence: string;
  verb: string;
  isOptional?: boolean;
  run: (reason: string) => Promise<Ended>;
  /** Afterwards; also when it was refused for what somebody else did meanwhile. */
  onDone: () => void;
  onClose: () => void;
}>;

/** Asks why something is done, and does it. */
export function ReasonDialog({ title, consequence, verb, isOptional = false, run, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const act = useAct<Ended>(onDone);
  return (
    <ActDialog
      title={title}
      act={act}
      fields={['reason']}
      verb={verb}
      onSubmit={() => void act.run(() => run(reason))}
      onClose={onClose}
    >
      <p>{consequence}</p>
      <LongTextInput
        label={t('field.reason')}
        value={reason}
        error={fieldError(act.refusals, 'reason', t)}
        onChange={setReason}
        required={!isOptional}
      />
    </ActDialog>
  );
}
