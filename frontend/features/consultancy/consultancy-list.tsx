import type ConsultancyFilter from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyFilter';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { SearchForm } from 'Frontend/components/search-form';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatCount } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ConsultancyTable } from './consultancy-table';

/** The filter that an address stands for. */
function filterOf(address: URLSearchParams): ConsultancyFilter {
  const barred = address.get('barred');
  return { text: address.get('text') ?? undefined, barred: barred === null ? undefined : barred === 'true' };
}

/** The register of consultancies; what is looked for is in the address. */
export function ConsultancyList() {
  const { t } = useTranslation();
  const mayWrite = useMay('consultancies:write');
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const key = address.toString();
  const pages = usePages((first, after) => ConsultancyEndpoint.list(filter, first, after), key);
  const total = useLoad(() => ConsultancyEndpoint.total(filter), key).value;
  return (
    <Page
      title={t('consultancies.title')}
      lead={t('consultancies.lead')}
      actions={
        mayWrite && (
          <ButtonLink to="/consultancies/add" look="primary">
            {t('consultancies.add')}
          </ButtonLink>
        )
      }
    >
      <Search
        key={address.toString()}
        address={address}
        onSearch={(next) => setAddress(next, { replace: true })}
      />
      <div className="qs-count-line">
        <span aria-live="polite">
          {total === undefined ? ' ' : t('consultancies.total', { count: total, shown: formatCount(total) })}
        </span>
      </div>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('consultancies.none')}>
            <p>{t('consultancies.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <ConsultancyTable items={items} />}
      </Paged>
    </Page>
  );
}

type SearchProps = Readonly<{ address: URLSearchParams; onSearch: (address: URLSearchParams) => void }>;

function Search({ address, onSearch }: SearchProps) {
  const { t } = useTranslation();
  return (
    <SearchForm address={address} placeholder={t('consultancies.search')} onSearch={onSearch}>
      <select
        className="qs-input"
        name="barred"
        aria-label={t('consultancies.which')}
        defaultValue={address.get('barred') ?? ''}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{t('consultancies.all')}</option>
        <option value="false">{t('consultancies.notBarred')}</option>
        <option value="true">{t('bars.barred')}</option>
      </select>
    </SearchForm>
  );
}
