import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OrderTable } from './order-table';

const MOST = 20;

/** Who did not mend in time what a check found; for those who see to it, and for the enterprise. */
export function OverdueOrders() {
  const { t } = useTranslation();
  const mayInspect = useMay('checks:inspect');
  const mayMend = useMay('checks:mend');
  return mayInspect || mayMend ? (
    <Panel title={t('rectifications.overdueTitle')}>
      <Overdue />
    </Panel>
  ) : null;
}

function Overdue() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => RectificationEndpoint.page({ overdue: true }, MOST, undefined),
    'overdue',
  );
  if (!value) {
    return failed ? <Failed retry={reload} /> : <Skeleton />;
  }
  return value.items.length === 0 ? (
    <p className="qs-muted">{t('rectifications.overdueNone')}</p>
  ) : (
    <>
      <OrderTable items={value.items} />
      <p>
        <Link to="/rectifications?overdue=true">{t('rectifications.all')}</Link>
      </p>
    </>
  );
}
