import { Button } from 'Frontend/components/button';
import { Dialog } from 'Frontend/components/dialog';
import { Note } from 'Frontend/components/note';
import { formatMoment } from 'Frontend/lib/format';
import { cleanLine, LONGEST } from 'Frontend/offline/clean';
import { shrink } from 'Frontend/offline/picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import type { OwnCheck, TakenPhoto } from './use-check';
import { useField } from './use-field';

type Of = Readonly<{ item?: string; finding?: string }>;

/** The photos of an item or a finding, and the camera. */
export function PhotoRow({ own, of }: Readonly<{ own: OwnCheck; of: Of }>) {
  const { t } = useTranslation();
  const { store, keep, position } = useField();
  const [inWork, setInWork] = useState(0);
  const [unreadable, setUnreadable] = useState('');
  const photos = own.photos.filter(({ item, finding }) => item === of.item && finding === of.finding);

  /** One after the other: a tablet has not the memory for forty pictures of a camera at once. */
  async function takeAll(files: File[]) {
    setInWork((count) => count + files.length);
    setUnreadable('');
    for (const file of files) {
      await take(file);
    }
  }

  async function take(file: File) {
    const takenAt = new Date(file.lastModified).toISOString();
    try {
      const picture = await shrink(file);
      const { sha256, originalSha256, name } = picture;
      const facts = { sha256, originalSha256, name, takenAt, position: position(), ...of };
      await keep(store.keepPicture(own.check.id, picture, 'PHOTO', (photo) => ({ photo, ...facts })));
    } catch {
      setUnreadable(file.name);
    } finally {
      setInWork((count) => count - 1);
    }
  }

  return (
    <div className="qs-field-photos">
      {photos.map((photo) => (
        <PhotoShow key={photo.photo} own={own} photo={photo} />
      ))}
      {Array.from({ length: inWork }, (_, index) => (
        <span
          key={index}
          className="qs-field-photo qs-skeleton"
          role="status"
          aria-label={t('tablet.keeping')}
        />
      ))}
      <label className="qs-button qs-field-camera">
        {t('tablet.takePhoto')}
        <input
          className="qs-visually-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          onChange={({ target }) => {
            void takeAll(Array.from(target.files ?? []));
            target.value = '';
          }}
        />
      </label>
      {unreadable && (
        <Note tone="danger">
          <p>{t('tablet.unreadablePhoto', { name: unreadable })}</p>
        </Note>
      )}
    </div>
  );
}

function PhotoShow({ own, photo }: Readonly<{ own: OwnCheck; photo: TakenPhoto }>) {
  const { t, i18n } = useTranslation();
  const { store, keep } = useField();
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState('');
  const reason = cleanLine(written, LONGEST.reason).trim();
  const name = photo.takenAt ? formatMoment(photo.takenAt, i18n.language) : t('tablet.photo');
  async function remove() {
    await keep(store.act(own.check.id, 'REMOVE_PHOTO', { photo: photo.photo, reason }));
    setOpen(false);
  }
  return (
    <figure className="qs-field-photo">
      <button type="button" onClick={() => setOpen(true)} aria-label={t('tablet.photoAt', { name })}>
        {photo.thumbnail ? <img src={photo.thumbnail} alt="" /> : t('tablet.photo')}
      </button>
      <KeptBadge state={own.unsent.get(`photo:${photo.photo}`)?.state} />
      {isOpen && (
        <Dialog
          title={t('tablet.photoAt', { name })}
          onCancel={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
              <Button look="danger" disabled={!reason} onClick={() => void remove()}>
                {t('tablet.removePhoto')}
              </Button>
            </>
          }
        >
          {photo.thumbnail && <img src={photo.thumbnail} alt={name} />}
          <label className="qs-field-labelled">
            {t('tablet.removeReason')}
            <input
              className="qs-input qs-field-text"
              maxLength={LONGEST.reason}
              value={written}
              onChange={({ target }) => setWritten(target.value)}
            />
          </label>
        </Dialog>
      )}
    </figure>
  );
}
