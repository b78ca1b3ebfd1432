import { InboxEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useAct } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { MessageList } from './message-list';
import { countUnread, useUnread } from './unread';
import { useMessages } from './use-messages';

/** What one has been told. */
export function InboxPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const unreadOnly = address.has('unread');
  const unread = useUnread();
  const messages = useMessages(unreadOnly);
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
      <Messages messages={messages} unreadOnly={unreadOnly} />
    </Page>
  );
}

type Props = Readonly<{ messages: ReturnType<typeof useMessages>; unreadOnly: boolean }>;

function Messages({ messages, unreadOnly }: Props) {
  const { t } = useTranslation();
  const { items, status, hasMore, more, reload } = messages;
  if (items.length === 0 && status === 'loading') {
    return <Skeleton lines={6} />;
  }
  if (items.length === 0 && status === 'failed') {
    return <Failed retry={reload} />;
  }
  if (items.length === 0) {
    return (
      <Empty title={unreadOnly ? t('inbox.noneUnread') : t('inbox.none')}>
        <p>{t('inbox.noneText')}</p>
      </Empty>
    );
  }
  return (
    <Panel>
      <MessageList messages={items} />
      {hasMore && (
        <div className="qs-more">
          <Button busy={status === 'loading'} onClick={more}>
            {status === 'loading' ? t('loading') : t('inbox.more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
