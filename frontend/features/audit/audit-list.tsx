import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { SearchBox } from 'Frontend/components/search-box';
import { Empty } from 'Frontend/components/states';
import { switched, without } from 'Frontend/lib/address';
import { formatCount } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { usePages } from 'Frontend/lib/use-pages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { filterOf } from './audit-address';
import { AuditFacets } from './audit-facets';
import { AuditTable } from './audit-table';

/** The rounds that whoever asks may see, narrowed by what the address says. */
export function AuditList() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [areFacetsShown, setFacetsShown] = useState(() => window.innerWidth >= 1200);
  const total = useLoad(() => AuditEndpoint.total(filterOf(address)), address.toString()).value;
  const change = (next: URLSearchParams) => setAddress(next, { replace: true });
  const isNarrowed = address.size > 0;
  return (
    <Page title={t('audits.title')} lead={t('audits.lead')}>
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <SearchBox
            value={address.get('text') ?? ''}
            onSearch={(text) => change(switched(without(address, 'text'), 'text', text))}
          />
          <Button aria-expanded={areFacetsShown} onClick={() => setFacetsShown(!areFacetsShown)}>
            {t('list.filter')}
          </Button>
          {isNarrowed && (
            <Button look="plain" onClick={() => change(new URLSearchParams())}>
              {t('list.clear')}
            </Button>
          )}
          <span aria-live="polite">
            {total === undefined ? ' ' : t('audits.total', { count: total, shown: formatCount(total) })}
          </span>
        </div>
        {areFacetsShown && <AuditFacets address={address} onChange={change} />}
      </section>
      <Found address={address} />
    </Page>
  );
}

function Found({ address }: Readonly<{ address: URLSearchParams }>) {
  const { t } = useTranslation();
  const pages = usePages(
    (first, after) => AuditEndpoint.list(filterOf(address), first, after),
    address.toString(),
    'audits',
  );
  const words = address.size > 0 ? 'noneFound' : 'none';
  return (
    <Paged
      pages={pages}
      empty={
        <Empty title={t(`audits.${words}`)}>
          <p>{t(`audits.${words}Text`)}</p>
        </Empty>
      }
    >
      {(items) => <AuditTable items={items} />}
    </Paged>
  );
}
