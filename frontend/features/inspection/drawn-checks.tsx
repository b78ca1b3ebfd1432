import type Drawn from 'Frontend/generated/cn/qingshen/inspection/web/CampaignEndpoint/Drawn';
import { Panel } from 'Frontend/components/panel';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckBadge } from './check-badge';

/** What a campaign drew: who is checked, when, and by whom. */
export function DrawnChecks({ checks }: Readonly<{ checks: Drawn[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t('campaigns.drawn')}>
      <div className="qs-table-frame">
        <table className="qs-table qs-table--cards">
          <thead>
            <tr>
              <th scope="col">{t('checks.subject')}</th>
              <th scope="col">{t('checks.number')}</th>
              <th scope="col">{t('checks.plannedOn')}</th>
              <th scope="col">{t('checks.state')}</th>
              <th scope="col">{t('checks.inspectors')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ check, subject, inspectors }) => (
              <tr key={check.id}>
                <td>
                  <Link to={`/checks/${check.id}`}>{subject}</Link>
                </td>
                <td className="qs-code">{check.number}</td>
                <td className="qs-nowrap qs-number">{formatDay(check.plannedOn, i18n.language)}</td>
                <td>
                  <CheckBadge state={check.state} />
                </td>
                <td>
                  {inspectors
                    .filter((one) => !one.leftAt)
                    .map((one) => one.name)
                    .join(t('comma'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
