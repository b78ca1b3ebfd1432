import type DueCount from 'Frontend/generated/cn/qingshen/audit/DueCount';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { Bars } from 'Frontend/components/bars';
import { formatCount } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueFigures } from 'Frontend/components/due-figures';
import { AUDIT_RULES } from './audit-facets';

/** How many rounds are late or nearly so, by city and deadline; each number leads to its rounds. Below: what else is due. */
export function DeadlineBoard({ children }: Readonly<{ children?: ReactNode }>) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => AuditEndpoint.dueCounts(), '');
  return (
    <Page title={t('deadlines.title')} lead={t('deadlines.lead')}>
      {failed && <Failed retry={reload} />}
      {!failed && !value && <Skeleton lines={6} />}
      {value && <Board counts={value} />}
      {children}
    </Page>
  );
}

function Board({ counts }: Readonly<{ counts: DueCount[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  const cities = [...new Set(counts.map((one) => one.jurisdictionCode))].sort();
  if (cities.length === 0) {
    return (
      <Empty title={t('deadlines.none')}>
        <p>{t('deadlines.noneText')}</p>
      </Empty>
    );
  }
  const overdue = cities.map((key) => ({
    key,
    count: counts.filter((one) => one.jurisdictionCode === key).reduce((sum, one) => sum + one.overdue, 0),
  }));
  return (
    <>
      <DueFigures counts={counts} />
      <Panel title={t('deadlines.byCity')}>
        <Bars
          counts={overdue}
          label={names.jurisdiction}
          to={(city) => `/audits?due=OVERDUE&jurisdictions=${city}`}
        />
      </Panel>
      <div className="qs-columns">
        {AUDIT_RULES.map((rule) => (
          <Panel key={rule} title={t(`rule.${rule}`)}>
            <RuleCounts counts={counts.filter((one) => one.rule === rule)} />
          </Panel>
        ))}
      </div>
    </>
  );
}

function RuleCounts({ counts }: Readonly<{ counts: DueCount[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  if (counts.length === 0) {
    return <p className="qs-muted">{t('deadlines.ruleNone')}</p>;
  }
  return (
    <table className="qs-table">
      <thead>
        <tr>
          <th scope="col">{t('field.jurisdictionCode')}</th>
          <th scope="col">{t('standing.OVERDUE')}</th>
          <th scope="col">{t('standing.SOON')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ jurisdictionCode, rule, overdue, soon }) => (
          <tr key={jurisdictionCode}>
            <th scope="row">{names.jurisdiction(jurisdictionCode)}</th>
            {[['OVERDUE', overdue] as const, ['SOON', soon] as const].map(([due, count]) => (
              <td key={due} className="qs-number">
                <Link to={`/audits?due=${due}&rule=${rule}&jurisdictions=${jurisdictionCode}`}>
                  {formatCount(count)}
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
