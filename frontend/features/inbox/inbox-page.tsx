import { InboxEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useAct } from 'Frontend/lib/use-act';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { MessageList } from './message-list';
import { countUnread, useUnread } from './unread';

/** What one has been told. */
export function InboxPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const unreadOnly = address.has('unread');
  const unread = useUnread();
  const messages = usePages(
    (first, after) => InboxEndpoint.page(first, after, unreadOnly),
    String(unreadOnly),
  );
  const act = useAct(() => {
    messages.reload();
    void countUnread();
  });
  return (
    <Page
      title={t('inbox.title')}
      actions={
        <>
          <Button
            aria-pressed={unreadOnly}
            onClick={() => setAddress(unreadOnly ? {} : { unread: '' }, { replace: true })}
          >
            {t('inbox.onlyUnread')}
          </Button>
          {unread > 0 && (
            <Button busy={act.isRunning} onClick={() => void act.run(() => InboxEndpoint.markAllRead())}>
              {t('inbox.markAll')}
            </Button>
          )}
        </>
      }
    >
      {act.isUnreachable && (
        <Note tone="danger">
          <p>{t('inbox.failed')}</p>
        </Note>
      )}
      <Paged
        pages={messages}
        empty={
          <Empty title={unreadOnly ? t('inbox.noneUnread') : t('inbox.none')}>
            <p>{t('inbox.noneText')}</p>
          </Empty>
        }
      >
        {(items) => (
          <Panel>
            <MessageList messages={items} />
          </Panel>
        )}
      </Paged>
    </Page>
  );
}
