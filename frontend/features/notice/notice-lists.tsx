import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatCount, formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListTitle } from './use-list-title';

/** The published lists, with how many of their enterprises are notified and served. */
export function NoticeLists() {
  const { t } = useTranslation();
  const mayWrite = useMay('notices:write');
  const { value: lists, failed, reload } = useLoad(() => NoticeEndpoint.lists(), 'lists');
  return (
    <Page
      title={t('notices.title')}
      lead={t('notices.lead')}
      actions={mayWrite && <ButtonLink to="/notices/word">{t('notices.word.act')}</ButtonLink>}
    >
      {failed && <Failed retry={reload} />}
      {!lists && !failed && <Skeleton />}
      {lists?.length === 0 && (
        <Empty title={t('notices.noLists')}>
          <p>{t('notices.noListsText')}</p>
        </Empty>
      )}
      {lists && lists.length > 0 && <ListTable lists={lists} />}
    </Page>
  );
}

function ListTable({ lists }: Readonly<{ lists: ListProgress[] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('notices.list')}</th>
            <th scope="col">{t('notices.published')}</th>
            <th scope="col">{t('notices.enterprises')}</th>
            <th scope="col">{t('notices.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.annualListId} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListRow({ list }: Readonly<{ list: ListProgress }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const title = useListTitle();
  return (
    <tr>
      <td>
        <Link to={`/notices/${list.annualListId}`}>{title(list)}</Link>
        <small>{names.jurisdiction(list.jurisdictionCode)}</small>
      </td>
      <td>
        {list.documentNumber}
        <small>{formatDay(list.publishedOn, i18n.language)}</small>
      </td>
      <td className="qs-number">{formatCount(list.enterprises)}</td>
      <td>
        <Progress list={list} />
        <small>
          {t('notices.counts', { made: formatCount(list.made), served: formatCount(list.served) })}
        </small>
      </td>
    </tr>
  );
}

function Progress({ list }: Readonly<{ list: ListProgress }>) {
  const { t } = useTranslation();
  if (list.made < list.enterprises) {
    return <Badge tone="warning">{t('notices.toMake')}</Badge>;
  }
  return list.served < list.made ? (
    <Badge tone="info">{t('notices.toServe')}</Badge>
  ) : (
    <Badge tone="success">{t('notices.allServed')}</Badge>
  );
}
