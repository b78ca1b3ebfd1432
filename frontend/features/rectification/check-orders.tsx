import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OrderTable } from './order-table';

const MOST = 100;

type Props = Readonly<{ check: SpotCheck }>;

/** The orders at which a check looks again, and those to mend what it found. */
export function CheckOrders({ check }: Props) {
  return check.enterpriseId ? (
    <>
      <Followed check={check} />
      {['REPORTED', 'CLOSED'].includes(check.state) && <Issued check={check} />}
    </>
  ) : null;
}

function Followed({ check }: Props) {
  const { t } = useTranslation();
  const { value } = useLoad(() => RectificationEndpoint.follows(check.id), check.id);
  return value && value.length > 0 ? (
    <Panel title={t('rectifications.followUpOf')}>
      <ul className="qs-stack">
        {value.map((order) => (
          <li key={order.id}>
            <Link to={`/rectifications/${order.id}`}>
              {t('rectifications.one')} {order.number}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  ) : null;
}

function Issued({ check }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { value, failed, reload } = useLoad(
    () => RectificationEndpoint.page({ overdue: false, checkId: check.id }, MOST, undefined),
    check.id + check.state,
  );
  return (
    <Panel title={t('rectifications.ofCheck')}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton />)}
      {value?.items.length === 0 && <p className="qs-muted">{t('rectifications.none')}</p>}
      {value && value.items.length > 0 && <OrderTable items={value.items} />}
      {mayPlan && check.state === 'REPORTED' && (
        <div className="qs-actions">
          <ButtonLink to={`/rectifications/add?check=${check.id}`}>{t('rectifications.issue')}</ButtonLink>
        </div>
      )}
    </Panel>
  );
}
