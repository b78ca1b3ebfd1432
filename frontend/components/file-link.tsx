import { useTranslation } from 'react-i18next';
import { formatSize } from '../lib/format';

export type LinkedFile = { id: string; name: string; sizeBytes: number; contentType: string };

const PICTURES = ['image/png', 'image/jpeg'];
const PDF = 'application/pdf';

/** A file: its name, to save it, its size, and a look at it where that is safe. */
export function FileLink({ file }: Readonly<{ file: LinkedFile }>) {
  const { t } = useTranslation();
  const preview = `/files/${file.id}/preview`;
  return (
    <span className="qs-file-link">
      <a href={`/files/${file.id}`} download>
        {file.name}
      </a>{' '}
      <span className="qs-muted">{formatSize(file.sizeBytes)}</span>
      {[PDF, ...PICTURES].includes(file.contentType) && (
        <>
          {' '}
          <a
            href={preview}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('file.previewOf', { name: file.name })}
          >
            {PICTURES.includes(file.contentType) ? (
              <img
                className="qs-thumbnail"
                src={preview}
                alt={t('file.previewOf', { name: file.name })}
                loading="lazy"
              />
            ) : (
              t('file.preview')
            )}
          </a>
        </>
      )}
    </span>
  );
}
