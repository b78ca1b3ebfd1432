import { Page } from 'Frontend/components/page';
import { Empty } from 'Frontend/components/states';
import { useTranslation } from 'react-i18next';

/** An address in the field that leads nowhere: whoever is signed in there, and whether there is a network, does not matter. */
export function NoFieldPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} back={{ to: '/field', label: t('tablet.day') }}>
      <Empty title={t('notFound.text')} />
    </Page>
  );
}
