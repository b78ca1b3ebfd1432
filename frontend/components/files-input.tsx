import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { FileInput, type UploadedFile } from './file-input';
import { FileLink } from './file-link';

type Props = Readonly<{
  /** Undefined: the verb says it. */
  label?: string;
  verb: string;
  files: UploadedFile[];
  onChange: (files: UploadedFile[]) => void;
}>;

/** Several attached files: each sent as it is chosen, named, removable. */
export function FilesInput({ label, verb, files, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="qs-fieldset">
      {label && <legend>{label}</legend>}
      {files.map((file) => (
        <p key={file.id}>
          <FileLink file={file} />{' '}
          <Button look="plain" onClick={() => onChange(files.filter((one) => one.id !== file.id))}>
            {t('remove')}
          </Button>
        </p>
      ))}
      <FileInput label={verb} onChange={(file) => file && onChange([...files, file])} />
    </fieldset>
  );
}
