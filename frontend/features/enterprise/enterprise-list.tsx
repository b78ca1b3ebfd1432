import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import { Button, ButtonLink, DownloadLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatCount } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { usePages } from 'Frontend/lib/use-pages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EnterpriseFacets } from './enterprise-facets';
import { SearchBox } from 'Frontend/components/search-box';
import { EnterpriseTable } from './enterprise-table';
import { switched, without } from 'Frontend/lib/address';
import { filterOf, isNarrowed, orderOf } from './filter-address';

/** The register: found, narrowed, counted, exported. All of it is in the address. */
export function EnterpriseList() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [areFacetsShown, setFacetsShown] = useState(() => window.innerWidth >= 1200);
  const counted = useLoad(() => EnterpriseEndpoint.counts(filterOf(address)), address.toString());
  const mayWrite = useMay('register:write');
  const change = (next: URLSearchParams) => setAddress(next, { replace: true });
  const total = counted.value?.total;

  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          <DownloadLink href={`/enterprises.xlsx?${address}`}>{t('list.export')}</DownloadLink>
          {mayWrite && (
            <ButtonLink to="/enterprises/add" look="primary">
              {t('add.title')}
            </ButtonLink>
          )}
        </>
      }
    >
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <SearchBox
            value={address.get('text') ?? ''}
            onSearch={(text) => change(switched(without(address, 'text'), 'text', text))}
          />
          <Button aria-expanded={areFacetsShown} onClick={() => setFacetsShown(!areFacetsShown)}>
            {t('list.filter')}
          </Button>
          {isNarrowed(address) && (
            <Button look="plain" onClick={() => change(new URLSearchParams())}>
              {t('list.clear')}
            </Button>
          )}
        </div>
        {areFacetsShown && <EnterpriseFacets address={address} counted={counted.value} onChange={change} />}
      </section>
      <div className="qs-count-line">
        <span aria-live="polite">
          {total === undefined ? ' ' : t('list.total', { count: total, shown: formatCount(total) })}
        </span>
        <span className="qs-actions">
          <label>
            {t('list.order')}{' '}
            <select
              className="qs-input"
              value={orderOf(address)}
              onChange={(event) => change(switched(without(address, 'order'), 'order', event.target.value))}
            >
              {Object.values(EnterpriseOrder).map((order) => (
                <option key={order} value={order}>
                  {t(`order.${order}`)}
                </option>
              ))}
            </select>
          </label>
        </span>
      </div>
      <Found address={address} />
    </Page>
  );
}

function Found({ address }: Readonly<{ address: URLSearchParams }>) {
  const { t } = useTranslation();
  const pages = usePages(
    (first, after) => EnterpriseEndpoint.list(filterOf(address), orderOf(address), first, after),
    address.toString(),
    'enterprises',
  );
  const words = isNarrowed(address) ? 'noneFound' : 'none';
  return (
    <Paged
      pages={pages}
      empty={
        <Empty title={t(`list.${words}`)}>
          <p>{t(`list.${words}Text`)}</p>
        </Empty>
      }
    >
      {(items) => <EnterpriseTable items={items} />}
    </Paged>
  );
}
