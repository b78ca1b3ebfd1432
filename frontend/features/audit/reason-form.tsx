import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { fieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useAuditAct } from './audit-act';

type Props = Readonly<{
  name: string;
  verb: string;
  consequence: string;
  run: (reason: string) => Promise<Acted>;
  reload: () => void;
  onDone: () => void;
}>;

/** An act that takes something away or changes its course: the consequence in words, and a reason that is kept. */
export function ReasonForm({ name, verb, consequence, run, reload, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason, clear] = useDraft(`audit.reason.${name}`, '');
  const act = useAuditAct(reload, () => {
    clear();
    onDone();
  });
  return (
    <ActForm act={act} fields={['reason']} verb={verb} onSubmit={() => void act.run(() => run(reason))}>
      <Note tone="warning">
        <p>{consequence}</p>
      </Note>
      <LongTextInput
        label={t('field.reason')}
        value={reason}
        error={fieldError(act, 'reason', t)}
        onChange={setReason}
        required
      />
    </ActForm>
  );
}
