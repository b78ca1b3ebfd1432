import type InboxMessage from 'Frontend/generated/cn/qingshen/inbox/InboxMessage';
import MessageKind from 'Frontend/generated/cn/qingshen/inbox/MessageKind';
import { InboxEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Icon, type IconName } from 'Frontend/components/icons';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countUnread } from './unread';
import { useMessageText } from './use-message-text';

const DEADLINES: readonly MessageKind[] = [
  MessageKind.DEADLINE_SOON,
  MessageKind.DEADLINE_OVERDUE,
  MessageKind.DEADLINE_ESCALATED,
];

const icon = (kind: MessageKind): IconName => (DEADLINES.includes(kind) ? 'clock' : 'list');

/** Opened just now: whoever comes back sees it as read, even if the server has not heard of it yet. */
const openedHere = new Set<string>();

const isRead = (message: InboxMessage) => !!message.readAt || openedHere.has(message.id);

/** Whoever opens a message has read it; if that cannot be told now, it stays unread. */
function opened(message: InboxMessage) {
  if (!isRead(message)) {
    openedHere.add(message.id);
    InboxEndpoint.markRead([message.id], { mute: true })
      .then(countUnread)
      .catch(() => openedHere.delete(message.id));
  }
}

export function MessageList({ messages }: Readonly<{ messages: InboxMessage[] }>) {
  const { t, i18n } = useTranslation();
  const text = useMessageText();
  return (
    <ul className="qs-tasks">
      {messages.map((message) => (
        <li key={message.id}>
          <Link className="qs-message" to={message.link} onClick={() => opened(message)}>
            <Icon name={icon(message.kind)} />
            <span>
              {isRead(message) ? text(message) : <strong>{text(message)}</strong>}
              <time className="qs-muted" dateTime={message.createdAt}>
                {formatMoment(message.createdAt, i18n.language)}
              </time>
            </span>
            {!isRead(message) && <Badge tone="info">{t('inbox.unread')}</Badge>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
