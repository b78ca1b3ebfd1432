import type CheckPhoto from 'Frontend/generated/cn/qingshen/inspection/CheckPhoto';
import { Panel } from 'Frontend/components/panel';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Picture } from './picture';

/** The photos, in the order in which they were taken; what was removed says why. */
export function PhotosPanel({ photos }: Readonly<{ photos: CheckPhoto[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t('checks.photos', { count: photos.length })}>
      {photos.length === 0 && <p className="qs-muted">{t('checks.noPhotos')}</p>}
      <ul className="qs-stack">
        {photos.map((one) => (
          <li key={one.id} className="qs-entry">
            <Picture id={one.id} name={one.name} />
            <p>{[one.item, one.name].filter(Boolean).join(' · ')}</p>
            <p className="qs-muted">
              {[
                formatMoment(one.takenAt, i18n.language),
                one.position && `${one.position.longitude}, ${one.position.latitude}`,
                one.sentBy,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {one.removedReason && <p>{t('checks.removed', { reason: one.removedReason })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
