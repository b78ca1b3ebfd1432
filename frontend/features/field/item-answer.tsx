import { Badge } from 'Frontend/components/badge';
import type { Answer, AnswerValue, Item } from 'Frontend/offline/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { KeptText } from './kept-text';
import { PhotoRow } from './photo-row';
import { said, type OwnCheck } from './use-check';
import { useField } from './use-field';

type Props = Readonly<{ own: OwnCheck; item: Item }>;

/** A question and what was found: kept at each touch. */
export function ItemAnswer({ own, item }: Props) {
  const { t, i18n } = useTranslation();
  const { store, keep, position } = useField();
  const id = useId();
  const answer = own.answers.get(item.code);
  const save = (change: Partial<Answer>) => {
    const next = {
      item: item.code,
      value: null,
      ...answer,
      ...change,
      position: position() ?? answer?.position,
    };
    return keep(store.act(own.check.id, 'ANSWER', next));
  };
  return (
    <div className="qs-field-item" role="group" aria-labelledby={id}>
      <div className="qs-field-question">
        <h3 id={id}>{said(item.question, i18n.language)}</h3>
        {answer && <KeptBadge state={own.unsent.get(`answer:${item.code}`)?.state} />}
      </div>
      {item.hint && <p className="qs-muted">{said(item.hint, i18n.language)}</p>}
      <p className="qs-badges">
        {item.article && <Badge>{item.article}</Badge>}
        {item.photoRequired && <Badge tone="info">{t('tablet.photoRequired')}</Badge>}
        {item.locationRequired && <Badge tone="info">{t('tablet.locationRequired')}</Badge>}
      </p>
      <ValueInput item={item} value={answer?.value ?? null} save={(value) => save({ value })} />
      <KeptText
        label={t('tablet.note')}
        kept={answer?.note ?? ''}
        save={(note) => save({ note: note || undefined })}
      />
      <PhotoRow own={own} of={{ item: item.code }} />
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
  const { t, i18n } = useTranslation();
  if (item.kind === 'NUMBER' || item.kind === 'TEXT') {
    const key = item.kind === 'NUMBER' ? 'number' : 'text';
    const kept = (value as Record<string, string> | null)?.[key] ?? '';
    return (
      <KeptText
        label={t('tablet.answer')}
        kept={kept}
        save={(text) => save(text ? ({ [key]: text } as AnswerValue) : null)}
        inputMode={item.kind === 'NUMBER' ? 'decimal' : undefined}
        unit={item.unit}
        isLong={item.kind === 'TEXT'}
      />
    );
  }
  const choices =
    item.kind === 'YES_NO_NA'
      ? YES_NO_NA.map((code) => ({ code, name: t(`tabletAnswer.${code}`) }))
      : (item.choices ?? []).map(({ code, label }) => ({ code, name: said(label, i18n.language) }));
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
