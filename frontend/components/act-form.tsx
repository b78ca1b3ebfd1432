import { Button, ButtonLink } from './button';
import { Note } from './note';
import { formErrors } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  act: Act;
  /** The fields that show their own messages. */
  fields: readonly string[];
  verb: string;
  /** Where one goes without doing it; undefined: the form is part of a page. */
  cancelTo?: string;
  /** How one gets out of the dialog that the form is in; undefined: it is in none. */
  onCancel?: () => void;
  onSubmit: () => void;
  children: ReactNode;
}>;

/** A form that does one thing: its messages, its one verb, and a way out. */
export function ActForm({ act, fields, verb, cancelTo, onCancel, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const errors = formErrors(act.refusals, fields, t);
  return (
    <form
      ref={act.form}
      className="qs-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {act.isUnreachable && (
        <Note tone="danger">
          <p>{t('form.unreachable')}</p>
        </Note>
      )}
      {errors.length > 0 && (
        <Note tone="danger">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </Note>
      )}
      {errors.length === 0 && act.refusals.length > 0 && (
        <Note tone="danger">
          <p>{t('form.mend', { count: act.refusals.length })}</p>
        </Note>
      )}
      {children}
      <div className={cancelTo ? 'qs-form-actions' : 'qs-actions'}>
        {cancelTo && <ButtonLink to={cancelTo}>{t('cancel')}</ButtonLink>}
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <Button look="primary" type="submit" busy={act.isRunning}>
          {act.isRunning ? t('running') : verb}
        </Button>
      </div>
    </form>
  );
}
