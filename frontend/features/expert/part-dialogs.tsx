import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Expert from 'Frontend/generated/cn/qingshen/expert/Expert';
import InterestKind from 'Frontend/generated/cn/qingshen/expert/InterestKind';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { ChoiceInput, DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { Note } from 'Frontend/components/note';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type DialogProps = Readonly<{ expert: Expert; onClose: () => void; onDone: () => void }>;

/** A form's texts, and what each of its fields needs. */
export function useTexts<F extends string>(empty: Record<F, string>, onDone: () => void) {
  const { t } = useTranslation();
  const [form, setForm] = useState(empty);
  const act = useAct<Acted>(onDone);
  const field = (name: F) => ({
    label: t(`experts.${name}`),
    value: form[name],
    error: fieldError(act, name, t),
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  });
  return { t, form, act, field, fields: Object.keys(empty) };
}

/** What ties an expert to somebody. */
export function InterestDialog({ expert, onClose, onDone }: DialogProps) {
  const empty = { kind: '', party: '', partyCode: '', startedOn: '', endedOn: '', note: '' };
  const { t, form, act, field, fields } = useTexts(empty, onDone);
  const submit = () =>
    ExpertEndpoint.addInterest(expert.id, {
      ...form,
      kind: (form.kind || undefined) as InterestKind | undefined,
      startedOn: form.startedOn || undefined,
      endedOn: form.endedOn || undefined,
    });
  return (
    <ActDialog
      title={t('experts.addInterest')}
      act={act}
      fields={fields}
      verb={t('experts.addInterest')}
      onSubmit={() => void act.run(submit)}
      onClose={onClose}
    >
      <Note>
        <p>{t('experts.interestConsequence')}</p>
      </Note>
      <ChoiceInput
        {...field('kind')}
        choices={Object.values(InterestKind).map((value) => ({ value, label: t(`interestKind.${value}`) }))}
        required
      />
      <TextInput {...field('party')} required />
      <TextInput {...field('partyCode')} />
      <DayInput {...field('startedOn')} help={t('experts.startedOnHelp')} />
      <DayInput {...field('endedOn')} help={t('experts.endedOnHelp')} />
      <LongTextInput {...field('note')} />
    </ActDialog>
  );
}

export function CertificateDialog({ expert, onClose, onDone }: DialogProps) {
  const { t, form, act, field, fields } = useTexts({ name: '', number: '' }, onDone);
  const [file, setFile] = useState<UploadedFile>();
  return (
    <ActDialog
      title={t('experts.addCertificate')}
      act={act}
      fields={fields}
      verb={t('experts.addCertificate')}
      onSubmit={() =>
        void act.run(() => ExpertEndpoint.addCertificate(expert.id, { ...form, fileId: file?.id }))
      }
      onClose={onClose}
    >
      <TextInput {...field('name')} label={t('experts.certificateName')} required />
      <TextInput {...field('number')} />
      <FileInput label={t('experts.certificateFile')} file={file} onChange={setFile} />
    </ActDialog>
  );
}

export function TrainingDialog({ expert, onClose, onDone }: DialogProps) {
  const { t, form, act, field, fields } = useTexts({ topic: '', heldOn: today(), hours: '' }, onDone);
  const submit = () =>
    ExpertEndpoint.addTraining(expert.id, {
      topic: form.topic,
      heldOn: form.heldOn || undefined,
      // What is no number is sent as one that cannot be, so that the server says so at its field.
      hours: form.hours.trim() === '' ? undefined : Number.isNaN(Number(form.hours)) ? 0 : Number(form.hours),
    });
  return (
    <ActDialog
      title={t('experts.addTraining')}
      act={act}
      fields={fields}
      verb={t('experts.addTraining')}
      onSubmit={() => void act.run(submit)}
      onClose={onClose}
    >
      <TextInput {...field('topic')} required />
      <DayInput {...field('heldOn')} required />
      <TextInput {...field('hours')} inputMode="decimal" required />
    </ActDialog>
  );
}
