import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../lib/format';
import { HttpRefusal, upload } from '../lib/http';
import { Button } from './button';

export type UploadedFile = { id: string; name: string; sizeBytes: number };

type Props = Readonly<{
  label: string;
  file?: UploadedFile;
  onChange: (file?: UploadedFile) => void;
}>;

/** One attached file: chosen, sent with progress, named, removable. */
export function FileInput({ label, file, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<string>();

  async function send(chosen: File) {
    setError(undefined);
    setProgress(0);
    try {
      onChange(await upload<UploadedFile>('/files', chosen, setProgress));
    } catch (e) {
      setError(t([`file.${e instanceof HttpRefusal ? e.code : 'UNKNOWN'}`, 'file.UNKNOWN']));
    } finally {
      setProgress(undefined);
    }
  }

  return (
    <div className="qs-file">
      <input
        ref={input}
        className="qs-visually-hidden"
        type="file"
        aria-label={label}
        tabIndex={-1}
        accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) void send(chosen);
        }}
      />
      <Button onClick={() => input.current?.click()} busy={progress !== undefined}>
        {label}
      </Button>
      {progress !== undefined && (
        <progress className="qs-progress" max={1} value={progress} aria-label={label} />
      )}
      {file && (
        <span>
          {file.name} <span className="qs-muted">{formatSize(file.sizeBytes)}</span>{' '}
          <Button look="plain" onClick={() => onChange(undefined)}>
            {t('remove')}
          </Button>
        </span>
      )}
      {error && <span role="alert">{error}</span>}
      {!file && !error && <span className="qs-muted">{t('file.help')}</span>}
    </div>
  );
}
