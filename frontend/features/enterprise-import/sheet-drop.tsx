import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { HttpRefusal, post } from 'Frontend/lib/http';
import { upload } from 'Frontend/lib/upload';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ onStarted: (id: string) => void }>;

/** Takes one sheet, chosen or dropped, and sends it with progress. */
export function SheetDrop({ onStarted }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<string>();

  async function send(sheet: File) {
    setError(undefined);
    setProgress(0);
    try {
      const file = await upload<{ id: string }>(sheet, { purpose: 'IMPORT', onProgress: setProgress });
      onStarted((await post<{ id: string }>(`/imports?file=${file.id}`)).id);
    } catch (e) {
      setError(
        t([`importRefusal.${e instanceof HttpRefusal ? e.code : 'UNKNOWN'}`, 'importRefusal.UNKNOWN']),
      );
      setProgress(undefined);
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped && progress === undefined) void send(dropped);
  }

  return (
    <>
      <div className="qs-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={input}
          className="qs-visually-hidden"
          type="file"
          aria-label={t('imports.choose')}
          tabIndex={-1}
          accept=".xlsx"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void send(chosen);
          }}
        />
        <p>{t('imports.drop')}</p>
        <Button look="primary" busy={progress !== undefined} onClick={() => input.current?.click()}>
          {progress === undefined ? t('imports.choose') : t('imports.uploading')}
        </Button>
        {progress !== undefined && (
          <progress className="qs-progress" max={1} value={progress} aria-label={t('imports.uploading')} />
        )}
        <p className="qs-muted">{t('imports.limits')}</p>
      </div>
      {error && (
        <Note tone="danger">
          <p>{error}</p>
        </Note>
      )}
    </>
  );
}
