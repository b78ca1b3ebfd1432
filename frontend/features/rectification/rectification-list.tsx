import OrderState from 'Frontend/generated/cn/qingshen/rectification/OrderState';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { AddressChoice } from 'Frontend/components/address-choice';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OrderTable } from './order-table';

/** The orders, latest first; which of them is in the address. */
export function RectificationList() {
  const { t } = useTranslation();
  const mayInspect = useMay('checks:inspect');
  const [address] = useSearchParams();
  const state = (address.get('state') as OrderState | null) ?? undefined;
  const overdue = address.get('overdue') === 'true';
  const pages = usePages(
    (first, after) => RectificationEndpoint.page({ state, overdue }, first, after),
    `${state ?? ''} ${overdue}`,
  );
  return (
    <Page
      title={t('rectifications.title')}
      lead={t('rectifications.lead')}
      back={mayInspect ? { to: '/checks', label: t('checks.title') } : { to: '/', label: t('nav.home') }}
    >
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <AddressChoice
            name="state"
            label={t('rectifications.state')}
            any={t('rectifications.anyState')}
            choices={Object.values(OrderState).map((value) => ({
              value,
              label: t(`rectificationState.${value}`),
            }))}
          />
          <AddressChoice
            name="overdue"
            label={t('rectifications.due')}
            any={t('rectifications.anyDue')}
            choices={[{ value: 'true', label: t('rectifications.onlyOverdue') }]}
          />
        </div>
      </section>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('rectifications.none')}>
            <p>{t('rectifications.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <OrderTable items={items} />}
      </Paged>
    </Page>
  );
}
