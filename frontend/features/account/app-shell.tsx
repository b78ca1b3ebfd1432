import { Icon, type IconName } from 'Frontend/components/icons';
import { useSession } from 'Frontend/lib/account';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { AccountMenu } from './account-menu';

/** `roles`: only for these, where what may be read does not say enough. */
type Entry = { to: string; icon: IconName; label: string; needs?: string; roles?: string[] };

const OFFICERS = ['ADMINISTRATOR', 'PROVINCE_OFFICER', 'CITY_OFFICER', 'INSPECTOR'];

/** Those who check, and those who are checked. */
const CHECKS = ['PROVINCE_OFFICER', 'CITY_OFFICER', 'INSPECTOR', 'CONSULTANCY', 'ENTERPRISE'];

/** An expert sees of a round what their seat needs, on the page of their tasks. */
const ALL_BUT_EXPERTS = [...OFFICERS, 'CONSULTANCY', 'ENTERPRISE'];

const ENTRIES: Entry[] = [
  { to: '/', icon: 'home', label: 'nav.home' },
  { to: '/field', icon: 'tablet', label: 'nav.field', roles: ['INSPECTOR'] },
  {
    to: '/enterprises',
    icon: 'list',
    label: 'nav.enterprises',
    needs: 'register:read',
    roles: ALL_BUT_EXPERTS,
  },
  { to: '/lists', icon: 'stack', label: 'nav.lists', needs: 'lists:read' },
  { to: '/audits', icon: 'check', label: 'nav.audits', needs: 'audits:read', roles: ALL_BUT_EXPERTS },
  { to: '/reviews', icon: 'seats', label: 'nav.reviews', needs: 'reviews:witness' },
  { to: '/checks', icon: 'check', label: 'nav.checks', needs: 'checks:read', roles: CHECKS },
  { to: '/sanctions', icon: 'gavel', label: 'nav.sanctions', needs: 'checks:read', roles: ALL_BUT_EXPERTS },
  { to: '/checklists', icon: 'list', label: 'nav.checklists', roles: OFFICERS },
  { to: '/assignments', icon: 'check', label: 'nav.assignments', needs: 'reviews:answer' },
  { to: '/calendar', icon: 'calendar', label: 'nav.calendar', needs: 'reviews:answer' },
  { to: '/experts/training', icon: 'stack', label: 'nav.ownTraining', needs: 'reviews:answer' },
  { to: '/experts/own', icon: 'user', label: 'nav.ownExpert', needs: 'reviews:answer' },
  { to: '/deadlines', icon: 'clock', label: 'nav.deadlines', needs: 'audits:read', roles: OFFICERS },
  { to: '/import', icon: 'upload', label: 'nav.imports', needs: 'register:import' },
  { to: '/notices', icon: 'letter', label: 'nav.notices', needs: 'notices:read' },
  {
    to: '/consultancies',
    icon: 'people',
    label: 'nav.consultancies',
    needs: 'consultancies:read',
    roles: [...OFFICERS, 'ENTERPRISE'],
  },
  { to: '/consultancies/own', icon: 'people', label: 'nav.ownConsultancy', roles: ['CONSULTANCY'] },
  { to: '/experts', icon: 'user', label: 'nav.experts', needs: 'reviews:witness' },
  { to: '/rules', icon: 'calendar', label: 'nav.rules', needs: 'rules:read' },
];

/** So many fit at the bottom of a phone; with more, one place less, for the button that shows the rest. */
const MOST_AT_BOTTOM = 5;

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
  const entries = ENTRIES.filter(
    ({ needs, roles }) =>
      (!needs || account.permissions.includes(needs)) && (!roles || roles.includes(account.role ?? '')),
  );
  const atBottom = entries.length > MOST_AT_BOTTOM ? MOST_AT_BOTTOM - 1 : entries.length;
  return (
    <div className="qs-shell">
      <nav className="qs-nav" aria-label={t('nav.label')}>
        <Brand />
        <Links entries={entries.slice(0, atBottom)} />
        {entries.length > atBottom && <More entries={entries.slice(atBottom)} />}
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

function Links({ entries }: Readonly<{ entries: Entry[] }>) {
  const { t } = useTranslation();
  return entries.map((entry) => (
    <NavLink key={entry.to} to={entry.to} end={entry.to === '/'}>
      <Icon name={entry.icon} />
      {t(entry.label)}
    </NavLink>
  ));
}

/** The entries that a phone shows only when asked; a desk shows them with the others. */
function More({ entries }: Readonly<{ entries: Entry[] }>) {
  const { t } = useTranslation();
  const id = useId();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <>
      <div id={id} className={`qs-nav-sheet${isOpen ? ' qs-nav-sheet--open' : ''}`}>
        <Links entries={entries} />
      </div>
      <button
        type="button"
        className="qs-nav-more"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
        {t('nav.more')}
      </button>
    </>
  );
}
