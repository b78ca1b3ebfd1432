import type ExpertFilter from 'Frontend/generated/cn/qingshen/expert/ExpertFilter';
import ExpertState from 'Frontend/generated/cn/qingshen/expert/ExpertState';
import Speciality from 'Frontend/generated/cn/qingshen/expert/Speciality';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
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
import { ExpertTable } from './expert-table';

/** The filter that an address stands for. */
function filterOf(address: URLSearchParams): ExpertFilter {
  return {
    text: address.get('text') ?? undefined,
    state: (address.get('state') as ExpertState | null) ?? undefined,
    speciality: (address.get('speciality') as Speciality | null) ?? undefined,
    reviewDue: { yes: true, no: false }[address.get('reviewDue') ?? ''],
  };
}

/** The pool of experts; what is looked for is in the address. */
export function ExpertList() {
  const { t } = useTranslation();
  const mayApply = useMay('experts:mend');
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const key = address.toString();
  const pages = usePages((first, after) => ExpertEndpoint.list(filter, first, after), key);
  const total = useLoad(() => ExpertEndpoint.total(filter), key).value;
  return (
    <Page
      title={t('experts.heading')}
      lead={t('experts.lead')}
      actions={
        mayApply && (
          <ButtonLink to="/experts/add" look="primary">
            {t('experts.add')}
          </ButtonLink>
        )
      }
    >
      <Search key={key} address={address} onSearch={(next) => setAddress(next, { replace: true })} />
      <div className="qs-count-line">
        <span aria-live="polite">
          {total === undefined ? ' ' : t('experts.total', { count: total, shown: formatCount(total) })}
        </span>
      </div>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('experts.none')}>
            <p>{t('experts.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <ExpertTable items={items} />}
      </Paged>
    </Page>
  );
}

type SearchProps = Readonly<{ address: URLSearchParams; onSearch: (address: URLSearchParams) => void }>;

function Search({ address, onSearch }: SearchProps) {
  const { t } = useTranslation();
  const choices = (name: string, all: string, values: string[], words: string) => (
    <select
      className="qs-input"
      name={name}
      aria-label={all}
      defaultValue={address.get(name) ?? ''}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    >
      <option value="">{all}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(`${words}.${value}`)}
        </option>
      ))}
    </select>
  );
  return (
    <SearchForm address={address} placeholder={t('experts.search')} onSearch={onSearch}>
      {choices('state', t('experts.anyState'), Object.values(ExpertState), 'expertState')}
      {choices('speciality', t('experts.anySpeciality'), Object.values(Speciality), 'speciality')}
      {choices('reviewDue', t('experts.anyReview'), ['yes', 'no'], 'experts.reviewIsDue')}
    </SearchForm>
  );
}
