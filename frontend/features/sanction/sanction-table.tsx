import type Sanction from 'Frontend/generated/cn/qingshen/sanction/Sanction';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SanctionBadge } from './sanction-badge';

/** Sanctions with whom they are of, who decides, when, and how far they are. */
export function SanctionTable({ items }: Readonly<{ items: Sanction[] }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const day = (on?: string) => (on ? formatDay(on, i18n.language) : '—');
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('sanctions.subject')}</th>
            <th scope="col">{t('sanctions.kind')}</th>
            <th scope="col">{t('sanctions.bureau')}</th>
            <th scope="col">{t('sanctions.datedOn')}</th>
            <th scope="col">{t('sanctions.dueOn')}</th>
            <th scope="col">{t('sanctions.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((sanction) => (
            <tr key={sanction.id}>
              <td>
                <Link to={`/sanctions/${sanction.id}`}>{sanction.subjectName}</Link>
              </td>
              <td className="qs-nowrap">{t(`sanctionKind.${sanction.kind}`)}</td>
              <td className="qs-nowrap">{names.jurisdiction(sanction.jurisdictionCode)}</td>
              <td className="qs-nowrap qs-number" data-name={t('sanctions.datedOn')}>
                {day(sanction.datedOn)}
              </td>
              <td className="qs-nowrap qs-number" data-name={t('sanctions.dueOn')}>
                {day(sanction.dueOn)}
              </td>
              <td>
                <SanctionBadge sanction={sanction} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
