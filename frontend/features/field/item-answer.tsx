import { CheckItem } from 'Frontend/components/check-item';
import type { Answer, Item } from 'Frontend/offline/contract';
import { KeptBadge } from './kept-badge';
import { PhotoRow } from './photo-row';
import type { OwnCheck } from './use-check';
import { useField } from './use-field';

type Props = Readonly<{ own: OwnCheck; item: Item }>;

/** A question and what was found: kept at each touch. */
export function ItemAnswer({ own, item }: Props) {
  const { store, keep, position } = useField();
  const answer = own.answers.get(item.code);
  const save = (change: Partial<Answer>) => {
    const here = position();
    const first = { item: item.code, value: null };
    return keep(store.amend(own.check.id, 'ANSWER', first, here ? { ...change, position: here } : change));
  };
  return (
    <CheckItem
      item={item}
      value={answer?.value ?? null}
      note={answer?.note ?? ''}
      state={answer && <KeptBadge state={own.unsent.get(`answer:${item.code}`)?.state} />}
      photos={<PhotoRow own={own} of={{ item: item.code }} />}
      onValue={(value) => save({ value })}
      onNote={(note) => save({ note: note || undefined })}
    />
  );
}
