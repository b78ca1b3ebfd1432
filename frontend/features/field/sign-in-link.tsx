import { useTranslation } from 'react-i18next';

/** Leads over the server to Keycloak and back: by the browser, for the pages' own router would stay on the tablet. */
export function SignInLink({ primary = false }: Readonly<{ primary?: boolean }>) {
  const { t } = useTranslation();
  return (
    <a
      className={primary ? 'qs-button qs-button--primary' : 'qs-button'}
      href="/field?sign-in"
      router-ignore=""
    >
      {t('session.signIn')}
    </a>
  );
}
