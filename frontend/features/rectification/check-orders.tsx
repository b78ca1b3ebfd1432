import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { OrderTable } from './order-table';

const MOST = 100;

/** The orders to mend what a check of an enterprise found, once its result is issued. */
export function CheckOrders({ check }: Readonly<{ check: SpotCheck }>) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { value, failed, reload } = useLoad(
    () => RectificationEndpoint.page({ overdue: false, checkId: check.id }, MOST, undefined),
    check.id + check.state,
  );
  if (!check.enterpriseId || !['REPORTED', 'CLOSED'].includes(check.state)) {
    return null;
  }
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
