import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What an enterprise's own people have to see first: their enterprise, and whether it is on the register. */
export function OwnEnterprise() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => EnterpriseEndpoint.list({}, EnterpriseOrder.NAME, 1, undefined),
    'own',
  );
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (!value) {
    return <Skeleton />;
  }
  if (value.items.length === 0) {
    return <Empty title={t('home.noEnterprise')} />;
  }
  const [own] = value.items;
  return (
    <Panel title={t('home.own')}>
      <ul className="qs-tasks">
        <li>
          <Link to={`/enterprises/${own.id}`}>
            <strong>{own.name}</strong>
            <span className="qs-muted">{t(own.onRegister ? 'home.ownOn' : 'home.ownOff')}</span>
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
