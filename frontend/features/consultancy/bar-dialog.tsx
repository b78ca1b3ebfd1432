import type Consultancy from 'Frontend/generated/cn/qingshen/consultancy/Consultancy';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { DayInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { today } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ consultancy: Consultancy; onClose: () => void; onDone: () => void }>;

export function BarDialog({ consultancy, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [documentNumber, setDocumentNumber] = useState('');
  const [barredOn, setBarredOn] = useState(today());
  const [file, setFile] = useState<UploadedFile>();
  return (
    <ReasonDialog
      title={t('bars.barOf', { name: consultancy.name })}
      consequence={t('bars.barConsequence')}
      tone="warning"
      verb={t('bars.bar')}
      fields={['documentNumber', 'barredOn']}
      run={(reason) =>
        ConsultancyEndpoint.bar(consultancy.id, {
          reason,
          documentNumber,
          barredOn: barredOn || undefined,
          fileId: file?.id,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {(error) => (
        <>
          <TextInput
            label={t('field.documentNumber')}
            value={documentNumber}
            error={error('documentNumber')}
            onChange={setDocumentNumber}
            required
          />
          <DayInput
            label={t('bars.barredOn')}
            value={barredOn}
            error={error('barredOn')}
            onChange={setBarredOn}
            required
          />
          <FileInput label={t('bars.file')} file={file} onChange={setFile} />
        </>
      )}
    </ReasonDialog>
  );
}

/** The same for letting it in again. */
export function LiftDialog({ consultancy, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [documentNumber, setDocumentNumber] = useState('');
  return (
    <ReasonDialog
      title={t('bars.liftOf', { name: consultancy.name })}
      consequence={t('bars.liftConsequence')}
      verb={t('bars.lift')}
      fields={['documentNumber']}
      run={(reason) => ConsultancyEndpoint.lift(consultancy.id, { reason, documentNumber })}
      onDone={onDone}
      onClose={onClose}
    >
      {(error) => (
        <TextInput
          label={t('field.documentNumber')}
          value={documentNumber}
          error={error('documentNumber')}
          onChange={setDocumentNumber}
          required
        />
      )}
    </ReasonDialog>
  );
}
