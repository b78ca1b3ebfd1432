import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { Button, ButtonLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { formErrors } from 'Frontend/lib/refusals';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  act: {
    form: RefObject<HTMLFormElement | null>;
    isRunning: boolean;
    isUnreachable: boolean;
    refusals: Refusal[];
  };
  /** The fields that show their own messages. */
  fields: readonly string[];
  verb: string;
  cancelTo: string;
  onSubmit: () => void;
  children: ReactNode;
}>;

/** A form that does one thing: its messages, its one verb, and a way out. */
export function ActForm({ act, fields, verb, cancelTo, onSubmit, children }: Props) {
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
      <div className="qs-form-actions">
        <ButtonLink to={cancelTo}>{t('cancel')}</ButtonLink>
        <Button look="primary" type="submit" busy={act.isRunning}>
          {act.isRunning ? t('running') : verb}
        </Button>
      </div>
    </form>
  );
}
