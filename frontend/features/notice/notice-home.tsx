import { useSession } from 'Frontend/lib/account';
import { NoticeLists } from './notice-lists';
import { OwnNotices } from './own-notices';

/** For an enterprise its own notices, for officers the lists that they belong to. */
export function NoticeHome() {
  const { account } = useSession();
  return account.role === 'ENTERPRISE' ? <OwnNotices /> : <NoticeLists />;
}
