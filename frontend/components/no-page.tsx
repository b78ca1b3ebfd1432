import type { ComponentType } from 'react';
import { useMay, useSession, type Permission } from 'Frontend/lib/account';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './button';
import { Page } from './page';
import { Empty } from './states';

/** An address without a page for whoever opens it: why, and the way back. */
export function NoPage({ why }: Readonly<{ why: 'notFound' | 'forbidden' }>) {
  const { t } = useTranslation();
  const isAdministrator = useSession().account.role === 'ADMINISTRATOR';
  return (
    <Page title={t(`${why}.title`)}>
      <Empty
        title={t(`${why}.text`, { context: isAdministrator ? 'administrator' : undefined })}
        actions={
          <ButtonLink to="/" look="primary">
            {t('nav.home')}
          </ButtonLink>
        }
      />
    </Page>
  );
}

/** A page only for those who may do what it is for; others are told so. The server refuses them too, whatever the page does. */
export function pageFor(needed: Permission, View: ComponentType): ComponentType {
  return function PageFor() {
    return useMay(needed) ? <View /> : <NoPage why="forbidden" />;
  };
}
