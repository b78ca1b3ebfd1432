import SanctionKind from 'Frontend/generated/cn/qingshen/sanction/SanctionKind';
import SanctionState from 'Frontend/generated/cn/qingshen/sanction/SanctionState';
import { SanctionEndpoint } from 'Frontend/generated/endpoints';
import { AddressChoice } from 'Frontend/components/address-choice';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SanctionTable } from './sanction-table';

/** The sanctions, latest first; which of them is in the address. */
export function SanctionList() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const state = (address.get('state') as SanctionState | null) ?? undefined;
  const kind = (address.get('kind') as SanctionKind | null) ?? undefined;
  const pages = usePages(
    (first, after) => SanctionEndpoint.page({ state, kind }, first, after),
    `${state ?? ''} ${kind ?? ''}`,
  );
  return (
    <Page title={t('sanctions.title')} lead={t('sanctions.lead')}>
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <AddressChoice
            name="state"
            label={t('sanctions.state')}
            any={t('sanctions.anyState')}
            choices={Object.values(SanctionState).map((value) => ({
              value,
              label: t(`sanctionState.${value}`),
            }))}
          />
          <AddressChoice
            name="kind"
            label={t('sanctions.kind')}
            any={t('sanctions.anyKind')}
            choices={Object.values(SanctionKind).map((value) => ({
              value,
              label: t(`sanctionKind.${value}`),
            }))}
          />
        </div>
      </section>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('sanctions.none')}>
            <p>{t('sanctions.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <SanctionTable items={items} />}
      </Paged>
    </Page>
  );
}
