import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from './button';
import { Dialog } from './dialog';

/** Asks before a page is left whose form holds what was not saved. */
export function UnsavedGuard({ isUnsaved }: Readonly<{ isUnsaved: boolean }>) {
  const { t } = useTranslation();
  const blocker = useBlocker(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') {
    return null;
  }
  return (
    <Dialog
      title={t('drafts.unsaved')}
      onCancel={() => blocker.reset()}
      actions={
        <>
          <Button onClick={() => blocker.reset()}>{t('drafts.stay')}</Button>
          <Button look="danger" onClick={() => blocker.proceed()}>
            {t('drafts.leave')}
          </Button>
        </>
      }
    >
      <p>{t('drafts.unsavedText')}</p>
    </Dialog>
  );
}
