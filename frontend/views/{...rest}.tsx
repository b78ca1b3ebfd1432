import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Empty } from 'Frontend/components/states';
import { useTranslation } from 'react-i18next';

export const config: ViewConfig = { title: '页面不存在', loginRequired: true, menu: { exclude: true } };

export default function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty
        title={t('notFound.text')}
        actions={
          <ButtonLink to="/" look="primary">
            {t('nav.home')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
