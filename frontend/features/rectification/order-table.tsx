import type Line from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Line';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OrderBadge } from './rectification-badge';

/** Orders with their enterprise, what is owed by when, and how far they are. */
export function OrderTable({ items }: Readonly<{ items: Line[] }>) {
  const { t, i18n } = useTranslation();
  const day = (on?: string) => (on ? formatDay(on, i18n.language) : '—');
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('rectifications.enterprise')}</th>
            <th scope="col">{t('rectifications.number')}</th>
            <th scope="col">{t('rectifications.issuedOn')}</th>
            <th scope="col">{t('rectifications.dueOn')}</th>
            <th scope="col">{t('rectifications.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ rectification: order, enterprise }) => (
            <tr key={order.id}>
              <td>
                <Link to={`/rectifications/${order.id}`}>{enterprise}</Link>
              </td>
              <td className="qs-code">{order.number}</td>
              <td className="qs-nowrap qs-number" data-name={t('rectifications.issuedOn')}>
                {day(order.issuedOn)}
              </td>
              <td className="qs-nowrap qs-number" data-name={t('rectifications.dueOn')}>
                {day(order.dueOn)}
              </td>
              <td>
                <OrderBadge order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
