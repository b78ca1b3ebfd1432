import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { CheckboxGroup } from '@vaadin/react-components/CheckboxGroup.js';
import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../lib/format';
import type { FieldError } from '../lib/refusals';
import { datePickerWords } from './date-words';

type FieldProps<T> = Readonly<{
  label: string;
  value: T;
  onChange: (value: T) => void;
  error?: FieldError;
  help?: string;
  required?: boolean;
  readOnly?: boolean;
  wide?: boolean;
}>;

const common = <T,>({ label, error, help, required, readOnly, wide }: FieldProps<T>) => ({
  label,
  helperText: help,
  required,
  readonly: readOnly,
  invalid: !!error,
  errorMessage: error?.text ?? '',
  className: wide ? 'qs-span' : undefined,
  // The server says what is wrong; the component must not clear it on its own.
  manualValidation: true,
});

/* Each field listens to what the person does, never to "value-changed": that is told too when the page itself sets the value,
   and before the new handler is in place, so it would bring back what the page has just replaced. */

function fieldOf<T>(event: { currentTarget: unknown }) {
  return event.currentTarget as { value: T; checked: boolean };
}

/** Tells what the person made of a field; what was wrong with it before is forgotten. */
function change<T>({ value, error, onChange }: FieldProps<T>, next: T) {
  if (next !== value) {
    error?.forget?.();
  }
  onChange(next);
}

export function TextInput(props: FieldProps<string> & Readonly<{ inputMode?: 'decimal' | 'tel' }>) {
  return (
    <TextField
      {...common(props)}
      autocomplete="off"
      value={props.value}
      onInput={(event) => change(props, fieldOf<string>(event).value)}
    />
  );
}

export function LongTextInput(props: FieldProps<string>) {
  return (
    <TextArea
      {...common(props)}
      minRows={2}
      value={props.value}
      onInput={(event) => change(props, fieldOf<string>(event).value)}
    />
  );
}

type Choice = { value: string; label: string };

export function ChoiceInput({ choices, ...props }: FieldProps<string> & Readonly<{ choices: Choice[] }>) {
  return (
    <ComboBox
      {...common(props)}
      items={choices}
      itemValuePath="value"
      itemLabelPath="label"
      clearButtonVisible={!props.required}
      value={props.value}
      onChange={(event) => change(props, fieldOf<string>(event).value)}
    />
  );
}

export function ChoicesInput({ choices, ...props }: FieldProps<string[]> & Readonly<{ choices: Choice[] }>) {
  return (
    <CheckboxGroup
      {...common(props)}
      // ARIA knows no group of boxes that is required; what is missing the server says.
      required={false}
      value={props.value}
      onChange={(event) => change(props, [...fieldOf<string[]>(event).value])}
    >
      {choices.map((choice) => (
        <Checkbox key={choice.value} value={choice.value} label={choice.label} />
      ))}
    </CheckboxGroup>
  );
}

export function YesNoInput({ label, value, onChange }: FieldProps<boolean>) {
  return (
    <Checkbox label={label} checked={value} onChange={(event) => onChange(fieldOf<boolean>(event).checked)} />
  );
}

type DayProps = FieldProps<string> & Readonly<{ name?: string; future?: boolean }>;

/** A day, not in the future unless it may be; what is no day stays as it was typed and is said so. `name`: for screen readers, where no label is shown. */
export function DayInput({ name, future = false, ...props }: DayProps) {
  const { t, i18n } = useTranslation();
  const [isNoDay, setNoDay] = useState(false);
  function look({ currentTarget }: { currentTarget: unknown }) {
    const { value, inputElement } = currentTarget as { value: string; inputElement: HTMLInputElement };
    setNoDay(!value && inputElement.value !== '');
    change(props, value);
  }
  return (
    <DatePicker
      {...common({ ...props, error: isNoDay ? { text: t('refusal.INVALID_DATE') } : props.error })}
      i18n={datePickerWords(i18n.language)}
      max={future ? undefined : today()}
      accessibleName={name}
      placeholder={t('dayPattern')}
      clearButtonVisible={!props.required}
      value={props.value}
      onChange={look}
      onBlur={look}
      // The calendar opens by its button: closed by Enter while it opens, it leaves the page hidden from screen readers.
      autoOpenDisabled
      // Enter takes the day that was typed or pointed at; it must not also send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}
