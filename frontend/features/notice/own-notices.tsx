import { Page } from 'Frontend/components/page';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useTranslation } from 'react-i18next';
import { NoticeTable } from './notice-table';
import { useNotices } from './use-notices';

/** What the city has written to an enterprise. */
export function OwnNotices() {
  const { t } = useTranslation();
  const { notices, status, more } = useNotices({}, 'own');
  return (
    <Page title={t('notices.title')} lead={t('notices.ownLead')}>
      {notices.length > 0 && <NoticeTable notices={notices} />}
      {status === 'loading' && <Skeleton />}
      {status === 'failed' && <Failed retry={more} />}
      {status === 'ready' && notices.length === 0 && <Empty title={t('notices.noneOwn')} />}
    </Page>
  );
}
