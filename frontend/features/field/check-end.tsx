import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { useTranslation } from 'react-i18next';
import { isComplete, itemsOf, missingSignatures, said, type OwnCheck } from './use-check';
import { useField } from './use-field';

/** Ends the check, or says what is missing; an end that has not left the tablet can be taken back. */
export function CheckEnd({ own }: Readonly<{ own: OwnCheck }>) {
  const { t, i18n } = useTranslation();
  const { store, keep, position } = useField();
  const items = itemsOf(own.template).filter((item) => !isComplete(own, item));
  const blank = own.findings.flatMap(({ text }, index) =>
    text.trim() ? [] : t('tablet.finding', { number: index + 1 }),
  );
  const questions = items.map(({ question }) => said(question, i18n.language));
  const missing = [...questions, ...blank, ...missingSignatures(own)];
  const finish = () =>
    keep(store.act(own.check.id, 'FINISH', { at: new Date().toISOString(), position: position() }));
  if (own.state === 'FINISHED') {
    return (
      <Note tone="success">
        <p>
          {t(own.unsent.size > 0 ? 'tablet.finishedHere' : 'tablet.finishedSafe', { count: own.unsent.size })}
        </p>
        {own.isReopenable && (
          <Button onClick={() => void keep(store.reopen(own.check.id))}>{t('tablet.reopen')}</Button>
        )}
      </Note>
    );
  }
  return (
    <div className="qs-field-end">
      {missing.length > 0 && (
        <details>
          <summary>{t('tablet.missing', { count: missing.length })}</summary>
          <ul className="qs-list">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <Button look="primary" disabled={missing.length > 0} onClick={() => void finish()}>
        {t('tablet.finish')}
      </Button>
    </div>
  );
}
