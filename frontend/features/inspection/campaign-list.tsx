import { CampaignEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CampaignBadge } from './campaign-badge';

/** The double-random campaigns, latest first. */
export function CampaignList() {
  const { t, i18n } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const pages = usePages((first, after) => CampaignEndpoint.page(first, after), '');
  return (
    <Page
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      back={{ to: '/checks', label: t('checks.title') }}
      actions={
        <>
          <ButtonLink to="/checks/interests">{t('inspectorInterests.title')}</ButtonLink>
          {mayPlan && (
            <ButtonLink to="/checks/campaigns/add" look="primary">
              {t('campaigns.add')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Paged
        pages={pages}
        empty={
          <Empty title={t('campaigns.none')}>
            <p>{t('campaigns.noneText')}</p>
          </Empty>
        }
      >
        {(items) => (
          <div className="qs-table-frame">
            <table className="qs-table qs-table--cards">
              <thead>
                <tr>
                  <th scope="col">{t('campaigns.name')}</th>
                  <th scope="col">{t('checks.state')}</th>
                  <th scope="col">{t('checks.subjectKind')}</th>
                  <th scope="col">{t('campaigns.checks')}</th>
                  <th scope="col">{t('campaigns.days')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.id}>
                    <td>
                      <Link to={`/checks/campaigns/${one.id}`}>{one.name}</Link>
                    </td>
                    <td>
                      <CampaignBadge state={one.state} />
                    </td>
                    <td>{t(`checkSubject.${one.subjectKind}`)}</td>
                    <td className="qs-number">{one.checks}</td>
                    <td className="qs-nowrap qs-number">
                      {formatDay(one.checksFrom, i18n.language)} – {formatDay(one.checksTo, i18n.language)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
    </Page>
  );
}
