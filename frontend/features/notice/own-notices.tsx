import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { NoticeTable } from './notice-table';

/** What the city has written to an enterprise. */
export function OwnNotices() {
  const { t } = useTranslation();
  const pages = usePages((first, after) => NoticeEndpoint.page({}, first, after), 'own');
  return (
    <Page title={t('notices.title')} lead={t('notices.ownLead')}>
      <Paged pages={pages} empty={<Empty title={t('notices.noneOwn')} />}>
        {(notices) => <NoticeTable notices={notices} />}
      </Paged>
    </Page>
  );
}
