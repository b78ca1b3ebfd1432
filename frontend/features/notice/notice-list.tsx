import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { DownloadLink } from 'Frontend/components/button';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MakeNotices } from './make-notices';
import { NoticeTabs } from './notice-tabs';
import { useListTitle } from './use-list-title';

/** One published list: who is not served yet, who is, and what is still to be made. */
export function NoticeList() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { value: lists, failed, reload } = useLoad(() => NoticeEndpoint.lists(), 'lists');
  if (!lists) {
    return <Page title={t('notices.title')}>{failed ? <Failed retry={reload} /> : <Skeleton />}</Page>;
  }
  const list = lists.find((one) => one.annualListId === id);
  return list ? <Shown list={list} reload={reload} /> : <NoPage why="notFound" />;
}

function Shown({ list, reload }: Readonly<{ list: ListProgress; reload: () => void }>) {
  const { t } = useTranslation();
  const names = useNames();
  const title = useListTitle();
  const mayWrite = useMay('notices:write');
  return (
    <Page
      title={title(list)}
      lead={`${names.jurisdiction(list.jurisdictionCode)} ${list.documentNumber}`}
      back={{ to: '/notices', label: t('notices.title') }}
      actions={
        list.made > 0 && (
          <DownloadLink href={`/notices/${list.annualListId}.zip`}>{t('notices.downloadAll')}</DownloadLink>
        )
      }
    >
      {mayWrite && list.made < list.enterprises && <MakeNotices list={list} onMade={reload} />}
      <NoticeTabs list={list} onServed={reload} />
    </Page>
  );
}
