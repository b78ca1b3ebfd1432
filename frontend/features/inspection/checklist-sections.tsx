import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import type { FieldError } from 'Frontend/lib/refusals';
import type { Item, Section } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { BilingualInput } from './bilingual-input';
import { EMPTY_ITEM, movedUp } from './checklist-form';
import { ChecklistItemEdit } from './checklist-item-edit';

type Props = Readonly<{
  sections: readonly Section[];
  error: (field: string) => FieldError | undefined;
  /** Whether something below a path is at fault. */
  hasError: (path: string) => boolean;
  onChange: (sections: Section[]) => void;
}>;

/** The sections of a checklist that is being written, with their items, in their order. */
export function ChecklistSections({ sections, error, hasError, onChange }: Props) {
  const { t } = useTranslation();
  return sections.map((section, index) => (
    // A new part has no code yet: it is known by its place.
    <Panel key={index} title={t('checklists.section', { number: index + 1 })}>
      <div className="qs-form-grid">
        <BilingualInput
          label={t('checklists.sectionTitle')}
          field={`sections[${index}].title`}
          value={section.title}
          error={error}
          onChange={(title) => onChange(sections.with(index, { ...section, title }))}
          required
        />
      </div>
      <Items
        section={section}
        path={`sections[${index}].items`}
        {...{ error, hasError }}
        onChange={(items) => onChange(sections.with(index, { ...section, items }))}
      />
      <div className="qs-actions">
        {index > 0 && (
          <Button onClick={() => onChange(movedUp(sections, index))}>{t('checklists.sectionUp')}</Button>
        )}
        {index < sections.length - 1 && (
          <Button onClick={() => onChange(movedUp(sections, index + 1))}>
            {t('checklists.sectionDown')}
          </Button>
        )}
        <Button onClick={() => onChange(sections.toSpliced(index, 1))}>
          {t('checklists.removeSection')}
        </Button>
      </div>
    </Panel>
  ));
}

type ItemsProps = Readonly<{
  section: Section;
  path: string;
  error: Props['error'];
  hasError: Props['hasError'];
  onChange: (items: Item[]) => void;
}>;

function Items({ section: { items }, path, error, hasError, onChange }: ItemsProps) {
  const { t } = useTranslation();
  const few = error(path);
  const add = () => {
    few?.forget?.();
    onChange([...items, EMPTY_ITEM]);
  };
  return (
    <>
      {few && (
        <Note tone="danger">
          <p>
            {t('checklists.item')}
            {t('signs.colon')}
            {few.text}
          </p>
        </Note>
      )}
      {items.map((item, index) => (
        <ChecklistItemEdit
          // What was opened stays with its question when another moves past it.
          key={item.code || `new ${index}`}
          item={item}
          number={index + 1}
          path={`${path}[${index}]`}
          error={error}
          hasError={hasError(`${path}[${index}]`)}
          onChange={(next) => onChange(items.with(index, next))}
          acts={
            <>
              {index > 0 && <Button onClick={() => onChange(movedUp(items, index))}>{t('sheets.up')}</Button>}
              {index < items.length - 1 && (
                <Button onClick={() => onChange(movedUp(items, index + 1))}>{t('checklists.down')}</Button>
              )}
              <Button onClick={() => onChange(items.toSpliced(index, 1))}>{t('sheets.remove')}</Button>
            </>
          }
        />
      ))}
      <div className="qs-actions">
        <Button onClick={add}>{t('checklists.addItem')}</Button>
      </div>
    </>
  );
}
