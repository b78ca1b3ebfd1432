import { AccountEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Icon } from 'Frontend/components/icons';
import { useSession } from 'Frontend/lib/account';
import { csrfToken } from 'Frontend/lib/http';
import { setLanguage, type Language } from 'Frontend/lib/i18n';
import { clearDrafts } from 'Frontend/lib/use-draft';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Ends the session here and, by the address that the server answers with, at Keycloak. */
async function signOut() {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': csrfToken(), Accept: 'application/json' },
  });
  const { location } = (await response.json()) as { location: string };
  clearDrafts();
  window.location.assign(location);
}

/** The pages change at once; that mails change too is remembered as well as it can be. */
function choose(language: Language) {
  setLanguage(language);
  AccountEndpoint.changeLanguage(language, { mute: true }).catch(() => undefined);
}

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const role = account.role ? t(`role.${account.role}`) : t('role.none');
  const place = account.jurisdictionCode ? names.jurisdiction(account.jurisdictionCode) : '';
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Button look="plain" onClick={() => choose(other)} lang={other}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
      <div className="qs-menu">
        <Button look="plain" aria-expanded={isOpen} aria-haspopup="true" onClick={() => setOpen(!isOpen)}>
          <Icon name="user" />
          <span className="qs-account">
            {account.name}
            <small>{[place, role].filter(Boolean).join(' · ')}</small>
          </span>
        </Button>
        {isOpen && (
          <div className="qs-menu-list">
            <Link className="qs-button" to="/account" onClick={() => setOpen(false)}>
              {t('account.settings')}
            </Link>
            <a className="qs-button" href={account.accountUrl} target="_blank" rel="noreferrer">
              {t('account.manage')}
            </a>
            <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
          </div>
        )}
      </div>
    </>
  );
}
