import PanelState from 'Frontend/generated/cn/qingshen/review/PanelState';
import type Line from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Line';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { AddressChoice } from 'Frontend/components/address-choice';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PanelBadge } from './panel-badge';

/** The panels, latest first; of which state is in the address. */
export function ReviewList() {
  const { t } = useTranslation();
  const mayPlan = useMay('reviews:plan');
  const mayWatch = useMay('reviews:watch');
  const [address] = useSearchParams();
  const state = (address.get('state') as PanelState | null) ?? undefined;
  const pages = usePages((first, after) => ReviewEndpoint.list(state, first, after), state ?? '');
  return (
    <Page
      title={t('reviews.title')}
      lead={t('reviews.lead')}
      actions={
        <>
          <ButtonLink to="/reviews/sheets">{t('sheets.title')}</ButtonLink>
          {mayWatch && <ButtonLink to="/fairness">{t('fairness.title')}</ButtonLink>}
          {mayPlan && (
            <ButtonLink to="/audits?states=REPORTED" look="primary">
              {t('reviews.ready')}
            </ButtonLink>
          )}
        </>
      }
    >
      <section className="qs-panel" aria-label={t('list.filter')}>
        <div className="qs-search">
          <AddressChoice
            name="state"
            label={t('reviews.state')}
            any={t('reviews.anyState')}
            choices={Object.values(PanelState).map((value) => ({ value, label: t(`panelState.${value}`) }))}
          />
        </div>
      </section>
      <Paged
        pages={pages}
        empty={
          <Empty title={t('reviews.none')}>
            <p>{t('reviews.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <PanelTable items={items} />}
      </Paged>
    </Page>
  );
}

function PanelTable({ items }: Readonly<{ items: Line[] }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('reviews.subject')}</th>
            <th scope="col">{t('reviews.kind')}</th>
            <th scope="col">{t('reviews.meetingOn')}</th>
            <th scope="col">{t('reviews.state')}</th>
            <th scope="col">{t('reviews.whose')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ panel, subject }) => (
            <tr key={panel.id}>
              <td>
                <Link to={`/reviews/${panel.id}`}>{names.subject(subject)}</Link>
              </td>
              <td>{t(`panelKind.${panel.kind}`)}</td>
              <td className="qs-nowrap qs-number" data-name={t('reviews.meetingOn')}>
                {formatDay(panel.meetingOn, i18n.language)}
              </td>
              <td>
                <PanelBadge state={panel.state} />
              </td>
              <td className="qs-wide-only qs-nowrap">{names.jurisdiction(panel.jurisdictionCode)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
