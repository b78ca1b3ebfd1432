import type Line from 'Frontend/generated/cn/qingshen/consultancy/web/ConsultancyEndpoint/Line';
import { Badge } from 'Frontend/components/badge';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function ConsultancyTable({ items }: Readonly<{ items: Line[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('consultancies.name')}</th>
            <th scope="col">{t('consultancies.qualification')}</th>
            <th scope="col">{t('bars.heading')}</th>
            <th scope="col">{t('consultancies.registeredOn')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ consultancy, unmet }) => (
            <tr key={consultancy.id}>
              <td>
                <Link to={`/consultancies/${consultancy.id}`}>{consultancy.name}</Link>
                <small className="qs-code">{consultancy.creditCode}</small>
              </td>
              <td>
                {unmet > 0 ? (
                  <Badge tone="warning">{t('qualification.lacks', { count: unmet })}</Badge>
                ) : (
                  <Badge tone="success">{t('qualification.met')}</Badge>
                )}
              </td>
              <td>
                {consultancy.barred ? <Badge tone="danger">{t('bars.barred')}</Badge> : t('bars.notBarred')}
              </td>
              <td className="qs-wide-only qs-nowrap qs-number">
                {formatDay(consultancy.registeredOn, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
