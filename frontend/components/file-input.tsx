import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HttpRefusal } from '../lib/http';
import { upload } from '../lib/upload';
import { Button } from './button';
import { FileLink, type LinkedFile } from './file-link';

export type UploadedFile = LinkedFile;

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
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  async function send(chosen: File) {
    setError(undefined);
    setProgress(0);
    underWay.current = new AbortController();
    const { signal } = underWay.current;
    try {
      onChange(await upload<UploadedFile>(chosen, { onProgress: setProgress, signal }));
    } catch (e) {
      if (signal.aborted) return;
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
        <>
          <progress className="qs-progress" max={1} value={progress} aria-label={label} />
          <Button look="plain" onClick={() => underWay.current?.abort()}>
            {t('file.cancel')}
          </Button>
        </>
      )}
      {file && (
        <span>
          <FileLink file={file} />{' '}
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
