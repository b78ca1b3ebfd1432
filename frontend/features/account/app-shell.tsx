import { Icon, type IconName } from 'Frontend/components/icons';
import { useSession } from 'Frontend/lib/account';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { AccountMenu } from './account-menu';

type Entry = {
  to: string;
  icon: IconName;
  label: string;
  needs?: string;
  /** Only for this role, whose people do not see the other entry that needs the same. */
  of?: string;
};

const ENTRIES: Entry[] = [
  { to: '/', icon: 'home', label: 'nav.home' },
  { to: '/enterprises', icon: 'list', label: 'nav.enterprises', needs: 'register:read' },
  { to: '/lists', icon: 'stack', label: 'nav.lists', needs: 'lists:read' },
  { to: '/import', icon: 'upload', label: 'nav.imports', needs: 'register:import' },
  { to: '/notices', icon: 'letter', label: 'nav.notices', needs: 'notices:read' },
  { to: '/consultancies', icon: 'people', label: 'nav.consultancies', needs: 'consultancies:read' },
  {
    to: '/consultancies/own',
    icon: 'people',
    label: 'nav.ownConsultancy',
    needs: 'consultancies:read',
    of: 'CONSULTANCY',
  },
  { to: '/rules', icon: 'calendar', label: 'nav.rules', needs: 'rules:read' },
];

function Brand() {
  const { t } = useTranslation();
  return (
    <div className="qs-brand">
      <span className="qs-brand-mark" aria-hidden="true">
        清
      </span>
      <span>
        {t('product')}
        <small>{t('productLong')}</small>
      </span>
    </div>
  );
}

/** The frame of every page: where one can go, and who one is. */
export function AppShell({ bell, children }: Readonly<{ bell: ReactNode; children: ReactNode }>) {
  const { t } = useTranslation();
  const { account } = useSession();
  const own = ENTRIES.filter((entry) => entry.of === account.role);
  const entries = ENTRIES.filter((entry) =>
    entry.of
      ? own.includes(entry)
      : !entry.needs ||
        (account.permissions.includes(entry.needs) && !own.some((one) => one.needs === entry.needs)),
  );
  return (
    <div className="qs-shell">
      <nav className="qs-nav" aria-label={t('nav.label')}>
        <Brand />
        {entries.map((entry) => (
          <NavLink key={entry.to} to={entry.to} end={entry.to === '/'}>
            <Icon name={entry.icon} />
            {t(entry.label)}
          </NavLink>
        ))}
      </nav>
      <div>
        <header className="qs-topbar">
          <Brand />
          {bell}
          <AccountMenu />
        </header>
        {children}
      </div>
    </div>
  );
}
