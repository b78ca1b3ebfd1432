import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Consultancy from 'Frontend/generated/cn/qingshen/consultancy/Consultancy';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Dialog } from 'Frontend/components/dialog';
import { DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { Note } from 'Frontend/components/note';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ consultancy: Consultancy; onCancel: () => void; onDone: () => void }>;

/** Asks once, with the consequence in words. */
export function BarDialog({ consultancy, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ barredOn: today(), reason: '', documentNumber: '' });
  const [file, setFile] = useState<UploadedFile>();
  const act = useAct<Acted>(onDone);
  const submit = () =>
    act.run(() =>
      ConsultancyEndpoint.bar(consultancy.id, {
        ...form,
        barredOn: form.barredOn || undefined,
        fileId: file?.id,
      }),
    );
  const common = (field: keyof typeof form) => ({
    label: t(`bars.${field}`),
    value: form[field],
    error: fieldError(act.refusals, field, t),
    onChange: (value: string) => setForm({ ...form, [field]: value }),
    required: true,
  });
  return (
    <Dialog title={t('bars.barOf', { name: consultancy.name })} onCancel={onCancel}>
      <ActForm
        act={act}
        fields={Object.keys(form)}
        verb={t('bars.bar')}
        onCancel={onCancel}
        onSubmit={() => void submit()}
      >
        <Note tone="warning">
          <p>{t('bars.barConsequence')}</p>
        </Note>
        <DayInput {...common('barredOn')} />
        <LongTextInput {...common('reason')} />
        <TextInput {...common('documentNumber')} />
        <FileInput label={t('bars.file')} file={file} onChange={setFile} />
      </ActForm>
    </Dialog>
  );
}

/** The same for letting it in again. */
export function LiftDialog({ consultancy, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ reason: '', documentNumber: '' });
  const act = useAct<Acted>(onDone);
  const common = (field: keyof typeof form) => ({
    label: t(`bars.${field}`),
    value: form[field],
    error: fieldError(act.refusals, field, t),
    onChange: (value: string) => setForm({ ...form, [field]: value }),
    required: true,
  });
  return (
    <Dialog title={t('bars.liftOf', { name: consultancy.name })} onCancel={onCancel}>
      <ActForm
        act={act}
        fields={Object.keys(form)}
        verb={t('bars.lift')}
        onCancel={onCancel}
        onSubmit={() => void act.run(() => ConsultancyEndpoint.lift(consultancy.id, form))}
      >
        <Note>
          <p>{t('bars.liftConsequence')}</p>
        </Note>
        <LongTextInput {...common('reason')} />
        <TextInput {...common('documentNumber')} />
      </ActForm>
    </Dialog>
  );
}
