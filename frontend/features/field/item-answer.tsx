import { CheckItem } from 'Frontend/components/check-item';
import { KeptText } from 'Frontend/components/kept-text';
import { Note } from 'Frontend/components/note';
import { LONGEST } from 'Frontend/offline/clean';
import type { Answer, Item } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { PhotoRow } from './photo-row';
import { isPlaced, type OwnCheck } from './use-check';
import { useField } from './use-field';
import { useTouched } from './use-touched';
import { useWriting } from './use-writing';

type Props = Readonly<{ own: OwnCheck; item: Item }>;

/** A question and what was found: shown and kept at each touch. */
export function ItemAnswer({ own, item }: Props) {
  const { t } = useTranslation();
  const { store, position } = useField();
  const { write, isWriting } = useWriting();
  const answer = own.answers.get(item.code);
  const save = (change: Partial<Answer>) => {
    const here = position();
    const first = { item: item.code, value: null };
    return write(store.amend(own.check.id, 'ANSWER', first, here ? { ...change, position: here } : change));
  };
  const touched = useTouched(answer?.value ?? null, (value) => save({ value }));
  const isKeeping = touched.isKeeping || isWriting;
  // A text may have nothing to say, and yet was looked at somewhere.
  const isLookedAt = !!answer || item.kind === 'TEXT';
  const needsWords = isLookedAt && (!isPlaced(answer, item) || !!answer?.noPosition);
  const state = isKeeping ? 'KEEPING' : own.unsent.get(`answer:${item.code}`)?.state;
  return (
    <CheckItem
      item={item}
      value={touched.value}
      note={answer?.note ?? ''}
      state={(answer || isKeeping) && <KeptBadge state={state} />}
      photos={
        <>
          {needsWords && (
            <>
              {!isPlaced(answer, item) && (
                <Note tone="warning">
                  <p>{t('tablet.noPlace')}</p>
                </Note>
              )}
              <KeptText
                label={t('tablet.noPosition')}
                kept={answer?.noPosition ?? ''}
                longest={LONGEST.reason}
                save={(noPosition) => save({ noPosition: noPosition || undefined })}
              />
            </>
          )}
          <PhotoRow own={own} of={{ item: item.code }} />
        </>
      }
      onValue={touched.choose}
      onNote={(note) => save({ note: note || undefined })}
    />
  );
}
