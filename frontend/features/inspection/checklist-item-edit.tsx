import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { ChoiceInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import type { FieldError } from 'Frontend/lib/refusals';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import type { Item, ItemKind } from 'Frontend/offline/contract';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BilingualInput } from './bilingual-input';
import { EMPTY_CHOICE, movedUp, NO_WORDS } from './checklist-form';

const KINDS: ItemKind[] = ['YES_NO_NA', 'NUMBER', 'CHOICE', 'TEXT'];

type Props = Readonly<{
  item: Item;
  /** Where it stands, from 1. */
  number: number;
  path: string;
  error: (field: string) => FieldError | undefined;
  hasError: boolean;
  onChange: (item: Item) => void;
  /** What can be done with it as a whole. */
  acts: ReactNode;
}>;

/** One question that is being written: a line, and opened its fields. */
export function ChecklistItemEdit({ item, number, path, error, hasError, onChange, acts }: Props) {
  const { t } = useTranslation();
  const words = useBilingual();
  const [isOpen, setOpen] = useState(!item.question.zh);
  const isShown = isOpen || hasError;
  return (
    <details
      className="qs-entry"
      open={isShown}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {number}. {words(item.question) || t('checklists.noWords')}{' '}
        <Badge>{t(`itemKind.${item.kind}`)}</Badge>
      </summary>
      {isShown && <ItemFields {...{ item, path, error, onChange }} />}
      <div className="qs-actions">{acts}</div>
    </details>
  );
}

function ItemFields({ item, path, error, onChange }: Pick<Props, 'item' | 'path' | 'error' | 'onChange'>) {
  const { t } = useTranslation();
  const put = (part: Partial<Item>) => onChange({ ...item, ...part });
  return (
    <>
      <div className="qs-form-grid">
        <BilingualInput
          label={t('checklists.question')}
          field={`${path}.question`}
          value={item.question}
          error={error}
          onChange={(question) => put({ question })}
          required
          wide
        />
        <ChoiceInput
          label={t('checklists.kind')}
          value={item.kind}
          choices={KINDS.map((value) => ({ value, label: t(`itemKind.${value}`) }))}
          onChange={(kind) => put({ kind: kind as ItemKind })}
          required
        />
        {item.kind === 'NUMBER' && (
          <TextInput
            label={t('checklists.unit')}
            value={item.unit ?? ''}
            error={error(`${path}.unit`)}
            onChange={(unit) => put({ unit })}
            required
          />
        )}
        <TextInput
          label={t('checklists.article')}
          value={item.article ?? ''}
          error={error(`${path}.article`)}
          onChange={(article) => put({ article })}
        />
        <BilingualInput
          label={t('checklists.hint')}
          field={`${path}.hint`}
          value={item.hint ?? NO_WORDS}
          error={error}
          onChange={(hint) => put({ hint })}
        />
        <YesNoInput
          label={t('tablet.photoRequired')}
          value={item.photoRequired}
          onChange={(photoRequired) => put({ photoRequired })}
        />
        <YesNoInput
          label={t('tablet.locationRequired')}
          value={item.locationRequired}
          onChange={(locationRequired) => put({ locationRequired })}
        />
      </div>
      {item.kind === 'CHOICE' && <Choices {...{ item, path, error, onChange }} />}
    </>
  );
}

function Choices({ item, path, error, onChange }: Pick<Props, 'item' | 'path' | 'error' | 'onChange'>) {
  const { t } = useTranslation();
  const choices = item.choices ?? [];
  const few = error(`${path}.choices`);
  const put = (next: Item['choices']) => {
    few?.forget?.();
    onChange({ ...item, choices: next });
  };
  return (
    <>
      {few && (
        <Note tone="danger">
          <p>
            {t('checklists.choices')}
            {t('signs.colon')}
            {few.text}
          </p>
        </Note>
      )}
      {choices.map((choice, index) => (
        <fieldset key={index} className="qs-fieldset">
          <div className="qs-form-grid">
            <BilingualInput
              label={t('checklists.choice', { number: index + 1 })}
              field={`${path}.choices[${index}].label`}
              value={choice.label}
              error={error}
              onChange={(label) => put(choices.with(index, { ...choice, label }))}
              required
            />
          </div>
          <div className="qs-actions">
            {index > 0 && <Button onClick={() => put(movedUp(choices, index))}>{t('sheets.up')}</Button>}
            <Button onClick={() => put(choices.toSpliced(index, 1))}>{t('sheets.remove')}</Button>
          </div>
        </fieldset>
      ))}
      <div className="qs-actions">
        <Button onClick={() => put([...choices, EMPTY_CHOICE])}>{t('checklists.addChoice')}</Button>
      </div>
    </>
  );
}
