import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { Button } from 'Frontend/components/button';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { formatCount } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeTable } from './notice-table';
import { useNotices } from './use-notices';

/** The notices of a list, those not served first. */
export function NoticeTabs({ list }: Readonly<{ list: ListProgress }>) {
  const { t } = useTranslation();
  const [served, setServed] = useState(false);
  const id = list.annualListId;
  const counts = { unserved: list.made - list.served, served: list.served };
  return (
    <>
      <div className="qs-chips" role="group" aria-label={t('notices.progress')}>
        <button type="button" className="qs-chip" aria-pressed={!served} onClick={() => setServed(false)}>
          {t('notices.unserved')} <span>{formatCount(counts.unserved)}</span>
        </button>
        <button type="button" className="qs-chip" aria-pressed={served} onClick={() => setServed(true)}>
          {t('notices.served')} <span>{formatCount(counts.served)}</span>
        </button>
      </div>
      <Notices key={`${served} ${list.made}`} id={id} served={served} />
    </>
  );
}

function Notices({ id, served }: Readonly<{ id: string; served: boolean }>) {
  const { t } = useTranslation();
  const { notices, hasMore, status, more } = useNotices({ annualListId: id, served }, `${id} ${served}`);
  return (
    <>
      {notices.length > 0 && <NoticeTable notices={notices} />}
      {status === 'loading' && <Skeleton />}
      {status === 'failed' && <Failed retry={more} />}
      {status === 'ready' && notices.length === 0 && (
        <Empty title={t(served ? 'notices.noneServed' : 'notices.noneUnserved')} />
      )}
      {status === 'ready' && hasMore && (
        <div className="qs-actions">
          <Button onClick={more}>{t('list.more')}</Button>
        </div>
      )}
    </>
  );
}
