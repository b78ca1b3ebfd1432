import CheckState from 'Frontend/generated/cn/qingshen/inspection/CheckState';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { AddressChoice } from 'Frontend/components/address-choice';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CheckTable } from './check-table';

/** What whoever was checked may know of: checks whose result was issued. */
const ISSUED = [CheckState.REPORTED, CheckState.CLOSED];

/** The spot checks, latest day first; which of them is in the address. Those who were checked see their own. */
export function CheckList() {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const mayInspect = useMay('checks:inspect');
  const [address] = useSearchParams();
  const state = (address.get('state') as CheckState | null) ?? undefined;
  const mine = address.get('mine') === 'true';
  const pages = usePages(
    (first, after) => CheckEndpoint.page({ state, mine }, first, after),
    `${state ?? ''} ${mine}`,
  );
  return (
    <Page
      title={t('checks.title')}
      lead={t(mayInspect ? 'checks.lead' : 'checks.leadOwn')}
      actions={
        <>
          {mayInspect && <ButtonLink to="/checks/calendar">{t('checkCalendar.title')}</ButtonLink>}
          {mayInspect && <ButtonLink to="/checks/campaigns">{t('campaigns.title')}</ButtonLink>}
          <ButtonLink to="/rectifications">{t('rectifications.title')}</ButtonLink>
          {mayPlan && (
            <ButtonLink to="/checks/add" look="primary">
              {t('checks.plan')}
            </ButtonLink>
          )}
        </>
      }
    >
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <AddressChoice
            name="state"
            label={t('checks.state')}
            any={t('checks.anyState')}
            choices={(mayInspect ? Object.values(CheckState) : ISSUED).map((value) => ({
              value,
              label: t(`checkState.${value}`),
            }))}
          />
          {mayInspect && (
            <AddressChoice
              name="mine"
              label={t('checks.whose')}
              any={t('checks.ofAll')}
              choices={[{ value: 'true', label: t('checks.mine') }]}
            />
          )}
        </div>
      </section>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('checks.none')}>
            <p>{t(mayInspect ? 'checks.noneText' : 'checks.noneOwn')}</p>
          </Empty>
        }
      >
        {(items) => <CheckTable items={items} ofOne={!mayInspect} />}
      </Paged>
    </Page>
  );
}
