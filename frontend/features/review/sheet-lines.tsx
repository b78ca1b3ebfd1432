import { Button } from 'Frontend/components/button';
import { LongTextInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import type { FieldError } from 'Frontend/lib/refusals';
import { useTranslation } from 'react-i18next';
import type { TypedLine } from './sheet-form';

type Props = Readonly<{
  lines: readonly TypedLine[];
  error: (field: string) => FieldError | undefined;
  onChange: (lines: TypedLine[]) => void;
}>;

/** The items of a sheet that is being written, in their order. */
export function SheetLines({ lines, error, onChange }: Props) {
  const { t } = useTranslation();
  const put = (index: number, part: Partial<TypedLine>) =>
    onChange(lines.with(index, { ...lines[index], ...part }));
  const up = (index: number) => onChange(lines.with(index - 1, lines[index]).with(index, lines[index - 1]));
  return lines.map((line, index) => (
    // An item is known by its number alone.
    <div key={index} className="qs-entry">
      <fieldset className="qs-fieldset">
        <legend>{t('sheets.line', { number: index + 1 })}</legend>
        <div className="qs-form-grid">
          <TextInput
            label={t('sheets.section')}
            value={line.section}
            error={error(`section${index + 1}`)}
            onChange={(section) => put(index, { section })}
            required
          />
          {!line.veto && (
            <TextInput
              label={t('sheets.most')}
              value={line.most}
              error={error(`most${index + 1}`)}
              onChange={(most) => put(index, { most })}
              inputMode="decimal"
              required
            />
          )}
          <LongTextInput
            label={t('sheets.words')}
            value={line.words}
            error={error(`words${index + 1}`)}
            onChange={(words) => put(index, { words })}
            required
            wide
          />
          <YesNoInput
            label={t('sheets.isVeto')}
            value={line.veto}
            onChange={(veto) => put(index, { veto })}
          />
        </div>
        <div className="qs-actions">
          {index > 0 && <Button onClick={() => up(index)}>{t('sheets.up')}</Button>}
          <Button onClick={() => onChange(lines.filter((_, at) => at !== index))}>
            {t('sheets.remove')}
          </Button>
        </div>
      </fieldset>
    </div>
  ));
}
