import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed } from 'Frontend/components/states';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import OrderState from 'Frontend/generated/cn/qingshen/rectification/OrderState';
import { useTranslation } from 'react-i18next';

const MOST = 50;

/** What an enterprise is ordered to mend; nothing is shown where nothing is. */
export function OwnOrders() {
  const { t, i18n } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => RectificationEndpoint.page({ state: OrderState.OPEN, overdue: false }, MOST, undefined),
    'own',
  );
  if (failed) {
    return <Failed retry={reload} />;
  }
  const owed = value?.items.filter((line) => line.rectification.dueOn) ?? [];
  if (owed.length === 0) {
    return null;
  }
  return (
    <Panel title={t('rectifications.ownTitle')}>
      {owed.map(({ rectification: order }) => (
        <div key={order.id} className="qs-entry">
          <p>
            {t('rectifications.one')} {order.number} · {t('rectifications.dueOn')}{' '}
            {order.dueOn && formatDay(order.dueOn, i18n.language)}{' '}
            {order.overdue && <Badge tone="danger">{t('rectifications.overdue')}</Badge>}
          </p>
          <ButtonLink to={`/rectifications/${order.id}`} look="primary">
            {t('rectifications.ownGo')}
          </ButtonLink>
        </div>
      ))}
    </Panel>
  );
}
