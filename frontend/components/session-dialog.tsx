import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../lib/session';
import { Button } from './button';
import { Dialog } from './dialog';

/** Asks to sign in again. The page stays as it is behind it; what was typed is kept as a draft and is there afterwards. */
export function SessionDialog() {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const stop = onSignedOut(() => setShown(true));
    return () => stop();
  }, []);
  return (
    isShown && (
      <Dialog
        title={t('session.title')}
        actions={
          <Button look="primary" onClick={() => window.location.reload()}>
            {t('session.signIn')}
          </Button>
        }
      >
        <p>{t('session.text')}</p>
      </Dialog>
    )
  );
}
