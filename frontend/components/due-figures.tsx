import type DueCount from 'Frontend/generated/cn/qingshen/audit/DueCount';
import { formatCount } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** How much is late, and how much soon will be. One round may have several deadlines. */
export function DueFigures({ counts }: Readonly<{ counts: DueCount[] }>) {
  const { t } = useTranslation();
  const figures = {
    OVERDUE: counts.reduce((sum, one) => sum + one.overdue, 0),
    SOON: counts.reduce((sum, one) => sum + one.soon, 0),
  };
  return (
    <div className="qs-figures">
      {Object.entries(figures).map(([due, count]) => (
        <Link key={due} className="qs-figure" to={`/audits?due=${due}`}>
          <strong>{formatCount(count)}</strong>
          <span>{t(`deadlines.${due}`)}</span>
        </Link>
      ))}
    </div>
  );
}
