import type Listed from 'Frontend/generated/cn/qingshen/expert/web/ExpertEndpoint/Listed';
import { Badge } from 'Frontend/components/badge';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExpertBadge, ReviewDueBadge } from './expert-badge';

export function ExpertTable({ items }: Readonly<{ items: Listed[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('experts.name')}</th>
            <th scope="col">{t('experts.specialities')}</th>
            <th scope="col">{t('experts.state')}</th>
            <th scope="col">{t('field.jurisdictionCode')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ expert, reviewDueOn }) => (
            <tr key={expert.id}>
              <td>
                <Link to={`/experts/${expert.id}`}>{expert.name}</Link>
                <small>
                  {expert.title} · {expert.employer}
                </small>
              </td>
              <td>{expert.specialities.map((one) => t(`speciality.${one}`)).join(t('signs.comma'))}</td>
              <td>
                <span className="qs-badges">
                  <ExpertBadge state={expert.state} />
                  {expert.mayLead && <Badge tone="info">{t('experts.leader')}</Badge>}
                  <ReviewDueBadge on={reviewDueOn} />
                </span>
              </td>
              <td className="qs-wide-only qs-nowrap">{names.jurisdiction(expert.jurisdictionCode)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
