import { useTranslation } from 'react-i18next';

/** A small picture that leads to the whole. */
export function Picture({ id, name }: Readonly<{ id: string; name: string }>) {
  const { t } = useTranslation();
  const preview = `/files/${id}/preview`;
  return (
    <a href={preview} target="_blank" rel="noopener noreferrer">
      <img className="qs-thumbnail" src={preview} alt={t('file.previewOf', { name })} loading="lazy" />
    </a>
  );
}
