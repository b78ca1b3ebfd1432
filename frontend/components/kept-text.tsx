import { clean, cleanLine } from 'Frontend/offline/clean';
import { useId, useRef, useState } from 'react';

type Props = Readonly<{
  label: string;
  kept: string;
  /** How many characters the server takes. */
  longest: number;
  /** Whether it is on the tablet. */
  save: (text: string) => Promise<boolean>;
  /** What is wrong with what is kept. */
  error?: string;
  inputMode?: 'decimal';
  unit?: string;
  isLong?: boolean;
}>;

/**
 * A text that is kept at each stroke, without what the server would refuse. While it is being written it shows what is written, else
 * what is kept.
 */
export function KeptText({ label, kept, longest, save, error, inputMode, unit, isLong = false }: Props) {
  const id = useId();
  const [written, setWritten] = useState<string>();
  const lastSave = useRef<Promise<boolean>>(Promise.resolve(true));
  const field = {
    id,
    className: 'qs-input qs-field-text',
    maxLength: longest,
    'aria-invalid': !!error,
    'aria-describedby': error && `${id}-error`,
    value: written ?? kept,
    onChange: ({ target }: { target: { value: string } }) => {
      setWritten(target.value);
      lastSave.current = save((isLong ? clean : cleanLine)(target.value, longest));
    },
    // What could not be kept stays as it was written.
    onBlur: () => void lastSave.current.then((isKept) => isKept && setWritten(undefined)),
  };
  return (
    <div className="qs-field-labelled">
      <label htmlFor={id}>{label}</label>
      <span>
        {isLong ? (
          <textarea rows={2} {...field} />
        ) : (
          <input inputMode={inputMode} autoComplete="off" {...field} />
        )}
        {unit && <span>{unit}</span>}
      </span>
      {error && (
        <small id={`${id}-error`} className="qs-field-error">
          {error}
        </small>
      )}
    </div>
  );
}
