import type CheckInspector from 'Frontend/generated/cn/qingshen/inspection/CheckInspector';
import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckBadge } from './check-badge';

type Line = Readonly<{ check: SpotCheck; subject: string; inspectors: CheckInspector[] }>;

/** Who is checked, when, and by whom. */
export function CheckTable({ items }: Readonly<{ items: readonly Line[] }>) {
  const { t, i18n } = useTranslation();
  return (
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
          {items.map(({ check, subject, inspectors }) => (
            <tr key={check.id}>
              <td>
                <Link to={`/checks/${check.id}`}>{subject}</Link>
              </td>
              <td className="qs-code">{check.number}</td>
              <td className="qs-nowrap qs-number" data-name={t('checks.plannedOn')}>
                {formatDay(check.plannedOn, i18n.language)}
              </td>
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
  );
}
