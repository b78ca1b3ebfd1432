import type Notice from 'Frontend/generated/cn/qingshen/notice/Notice';
import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatCount } from 'Frontend/lib/format';
import { usePages } from 'Frontend/lib/use-pages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeTable } from './notice-table';
import { ServeAll } from './serve-all';

const MOST_AT_ONCE = 100;

type Props = Readonly<{ list: ListProgress; onServed: () => void }>;

/** The notices of a list, those not served first. */
export function NoticeTabs({ list, onServed }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('notices:write');
  const [served, setServed] = useState(false);
  const pages = usePages(
    (first, after) => NoticeEndpoint.page({ annualListId: list.annualListId, served }, first, after),
    `${served} ${list.made} ${list.served}`,
  );
  return (
    <>
      <div className="qs-chips" role="group" aria-label={t('notices.progress')}>
        <button type="button" className="qs-chip" aria-pressed={!served} onClick={() => setServed(false)}>
          {t('notices.unserved')} <span>{formatCount(list.made - list.served)}</span>
        </button>
        <button type="button" className="qs-chip" aria-pressed={served} onClick={() => setServed(true)}>
          {t('notices.served')} <span>{formatCount(list.served)}</span>
        </button>
      </div>
      <Paged
        pages={pages}
        empty={<Empty title={t(served ? 'notices.noneServed' : 'notices.noneUnserved')} />}
      >
        {(notices) =>
          mayWrite && !served ? (
            <ToServe key={list.served} notices={notices} onServed={onServed} />
          ) : (
            <NoticeTable notices={notices} />
          )
        }
      </Paged>
    </>
  );
}

/** Those not served yet: several may be chosen and served together. */
function ToServe({ notices, onServed }: Readonly<{ notices: Notice[]; onServed: () => void }>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [isServing, setServing] = useState(false);
  const shown = notices.slice(0, MOST_AT_ONCE).map((one) => one.id);
  return (
    <>
      <div className="qs-count-line">
        <span aria-live="polite">{t('notices.chosen', { shown: formatCount(chosen.length) })}</span>
        <span className="qs-actions">
          <Button look="plain" onClick={() => setChosen(chosen.length === 0 ? shown : [])}>
            {t(chosen.length === 0 ? 'notices.chooseShown' : 'notices.chooseNone')}
          </Button>
          {chosen.length > 0 && (
            <Button look="primary" onClick={() => setServing(true)}>
              {t('notices.serveChosen')}
            </Button>
          )}
        </span>
      </div>
      <NoticeTable
        notices={notices}
        chosen={chosen}
        onChoose={(id) =>
          setChosen(
            chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-MOST_AT_ONCE),
          )
        }
      />
      {isServing && <ServeAll ids={chosen} onDone={onServed} onClose={() => setServing(false)} />}
    </>
  );
}
