import type Count from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseCounts/Count';
import { formatCount } from 'Frontend/lib/format';
import { Fragment } from 'react';
import { Link } from 'react-router';

type Props = Readonly<{ counts: Count[]; label: (key: string) => string; to: (key: string) => string }>;

/** Counts as bars, longest first; the numbers beside them are the same for those who cannot see the bars. */
export function Bars({ counts, label, to }: Props) {
  const most = Math.max(1, ...counts.map((one) => one.count));
  const sorted = [...counts].sort((a, b) => b.count - a.count);
  return (
    <div className="qs-bars">
      {sorted.map((one) => (
        <Fragment key={one.key}>
          <Link to={to(one.key)}>{label(one.key)}</Link>
          <div className="qs-bar" style={{ width: `${(100 * one.count) / most}%` }} />
          <span className="qs-number">{formatCount(one.count)}</span>
        </Fragment>
      ))}
    </div>
  );
}
