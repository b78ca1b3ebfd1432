import { Icon } from 'Frontend/components/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnread, useUnreadWatch } from './unread';

const MOST_SHOWN = 99;

/** The way to the inbox, with how much in it is unread. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  useUnreadWatch();
  return (
    <Link
      className="qs-button qs-button--plain qs-bell"
      to="/inbox"
      aria-label={unread > 0 ? t('inbox.open', { count: unread }) : t('inbox.openNone')}
    >
      <Icon name="bell" />
      {unread > 0 && <span className="qs-bell-count">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
    </Link>
  );
}
