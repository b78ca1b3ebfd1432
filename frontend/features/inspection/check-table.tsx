import type CheckInspector from 'Frontend/generated/cn/qingshen/inspection/CheckInspector';
import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckBadge } from './check-badge';

type Line = Readonly<{ check: SpotCheck; subject: string; inspectors: CheckInspector[] }>;

type Props = Readonly<{
  items: readonly Line[];
  /** They are all of the same enterprise or consultancy, which the page names. */
  ofOne?: boolean;
}>;

/** Who is checked, when, and by whom, where that may be known. */
export function CheckTable({ items, ofOne = false }: Props) {
  const { t, i18n } = useTranslation();
  const mayInspect = useMay('checks:inspect');
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            {!ofOne && <th scope="col">{t('checks.subject')}</th>}
            <th scope="col">{t('checks.number')}</th>
            <th scope="col">{t('checks.plannedOn')}</th>
            <th scope="col">{t('checks.state')}</th>
            {mayInspect && <th scope="col">{t('checks.inspectors')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ check, subject, inspectors }) => (
            <tr key={check.id}>
              {!ofOne && (
                <td>
                  <Link to={`/checks/${check.id}`}>{subject}</Link>
                </td>
              )}
              <td className="qs-code">
                {ofOne ? <Link to={`/checks/${check.id}`}>{check.number}</Link> : check.number}
              </td>
              <td className="qs-nowrap qs-number" data-name={t('checks.plannedOn')}>
                {formatDay(check.plannedOn, i18n.language)}
              </td>
              <td>
                <CheckBadge state={check.state} />
              </td>
              {mayInspect && (
                <td>
                  {inspectors
                    .filter((one) => !one.leftAt)
                    .map((one) => one.name)
                    .join(t('comma'))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
