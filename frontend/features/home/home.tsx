import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useSession } from 'Frontend/lib/account';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { DueAtAGlance } from './due-at-a-glance';
import { OwnAssignments } from './own-assignments';
import { OwnAudits } from './own-audits';
import { OwnEnterprise } from './own-enterprise';
import { OwnOrders } from './own-orders';
import { RegisterAtAGlance } from './register-at-a-glance';

/** What is asked of whoever signed in. */
export function Home() {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const names = useNames();
  const place = account.jurisdictionCode ? names.jurisdiction(account.jurisdictionCode) : '';
  return (
    <Page
      title={t('home.greeting', { name: account.name })}
      lead={[place, formatDay(today(), i18n.language)].filter(Boolean).join(' · ')}
    >
      <Body />
    </Page>
  );
}

function Body() {
  const { t } = useTranslation();
  const { account } = useSession();
  if (account.role === 'ENTERPRISE') {
    return (
      <>
        <OwnAudits />
        <OwnOrders />
        <OwnEnterprise />
      </>
    );
  }
  if (account.role === 'CONSULTANCY') {
    return <OwnAudits />;
  }
  if (account.role === 'EXPERT') {
    return <OwnAssignments />;
  }
  if (account.permissions.includes('register:read')) {
    return <Officer />;
  }
  return (
    <Panel title={t('home.tasks')}>
      <Empty title={t('home.nothing')}>
        <p>{t(account.role ? `home.later.${account.role}` : 'home.noRole')}</p>
      </Empty>
    </Panel>
  );
}

function Officer() {
  const on = useLoad(() => EnterpriseEndpoint.counts({ onRegister: true }), 'on');
  const off = useLoad(() => EnterpriseEndpoint.counts({ onRegister: false }), 'off');
  if (on.failed || off.failed) {
    return (
      <Failed
        retry={() => {
          on.reload();
          off.reload();
        }}
      />
    );
  }
  return on.value && off.value ? (
    <>
      <DueAtAGlance />
      <RegisterAtAGlance on={on.value} off={off.value.total} />
    </>
  ) : (
    <Skeleton lines={6} />
  );
}
