import { useBilingual } from 'Frontend/lib/use-bilingual';
import { isNumber, LONGEST, numeral } from 'Frontend/offline/clean';
import type { AnswerValue, Item } from 'Frontend/offline/contract';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from './badge';
import { KeptText } from './kept-text';

type Props = Readonly<{
  item: Item;
  value: AnswerValue;
  note: string;
  /** Where the answer is kept. */
  state?: ReactNode;
  photos: ReactNode;
  onValue: (value: AnswerValue) => Promise<boolean>;
  onNote: (note: string) => Promise<boolean>;
}>;

/** A question of a checklist, as a tablet asks it. */
export function CheckItem({ item, value, note, state, photos, onValue, onNote }: Props) {
  const { t } = useTranslation();
  const words = useBilingual();
  const id = useId();
  return (
    <div className="qs-field-item" role="group" aria-labelledby={id}>
      <div className="qs-field-question">
        <h3 id={id}>{words(item.question)}</h3>
        {state}
      </div>
      {item.hint && <p className="qs-muted">{words(item.hint)}</p>}
      <p className="qs-badges">
        {item.article && <Badge>{item.article}</Badge>}
        {item.photoRequired && <Badge tone="info">{t('tablet.photoRequired')}</Badge>}
        {item.locationRequired && <Badge tone="info">{t('tablet.locationRequired')}</Badge>}
      </p>
      <ValueInput item={item} value={value} save={onValue} />
      <KeptText label={t('tablet.note')} kept={note} longest={LONGEST.text} save={onNote} />
      {photos}
    </div>
  );
}

type ValueProps = Readonly<{
  item: Item;
  value: AnswerValue;
  save: (value: AnswerValue) => Promise<boolean>;
}>;

const YES_NO_NA = ['YES', 'NO', 'NA'];

function ValueInput({ item, value, save }: ValueProps) {
  const { t } = useTranslation();
  const words = useBilingual();
  if (item.kind === 'NUMBER') {
    const kept = value && 'number' in value ? value.number : '';
    return (
      <KeptText
        label={t('tablet.answer')}
        kept={kept}
        longest={LONGEST.number}
        save={(typed) => save(numeral(typed) ? { number: numeral(typed) } : null)}
        error={kept && !isNumber(kept) ? t('tablet.noNumber') : undefined}
        inputMode="decimal"
        unit={item.unit}
      />
    );
  }
  if (item.kind === 'TEXT') {
    return (
      <KeptText
        label={t('tablet.answer')}
        kept={value && 'text' in value ? value.text : ''}
        longest={LONGEST.text}
        save={(text) => save(text ? { text } : null)}
        isLong
      />
    );
  }
  const choices =
    item.kind === 'YES_NO_NA'
      ? YES_NO_NA.map((code) => ({ code, name: t(`tabletAnswer.${code}`) }))
      : (item.choices ?? []).map(({ code, label }, index) => ({
          // One that is only being written has no code yet.
          code: code || `new-${index}`,
          name: words(label),
        }));
  const chosen = value && 'choice' in value ? value.choice : undefined;
  return (
    <div className="qs-field-choices">
      {choices.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className="qs-field-choice"
          aria-pressed={code === chosen}
          // Touched again it is taken back.
          onClick={() => void save(code === chosen ? null : { choice: code })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
