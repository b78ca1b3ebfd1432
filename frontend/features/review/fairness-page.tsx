import type ExpertTally from 'Frontend/generated/cn/qingshen/review/Fairness/ExpertTally';
import type OfficeTally from 'Frontend/generated/cn/qingshen/review/Fairness/OfficeTally';
import type OutcomeTally from 'Frontend/generated/cn/qingshen/review/Fairness/OutcomeTally';
import type PairingTally from 'Frontend/generated/cn/qingshen/review/Fairness/PairingTally';
import type PairTally from 'Frontend/generated/cn/qingshen/review/Fairness/PairTally';
import type FairnessSign from 'Frontend/generated/cn/qingshen/review/FairnessSign';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** How the draws of all time came out, what is unlikely signed. */
export function FairnessPage() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ReviewEndpoint.fairness(), 'fairness');
  return (
    <Page
      title={t('fairness.title')}
      lead={t('fairness.lead')}
      back={{ to: '/reviews', label: t('reviews.title') }}
    >
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={8} />}
      {value && value.experts.length === 0 && <Empty title={t('fairness.none')} />}
      {value && value.experts.length > 0 && (
        <>
          <Note>
            <p>{t('fairness.flagText')}</p>
          </Note>
          <Experts tallies={value.experts} />
          <Pairs tallies={value.pairs} />
          <Pairings tallies={value.pairings} />
          <Offices title={t('fairness.bureaus')} tallies={value.bureaus} />
          <Offices title={t('fairness.officers')} tallies={value.officers} />
        </>
      )}
    </Page>
  );
}

function Signs({ signs }: Readonly<{ signs: FairnessSign[] }>) {
  const { t } = useTranslation();
  return signs.map((sign) => (
    <Badge key={sign} tone="danger">
      {t(`fairnessSign.${sign}`)}
    </Badge>
  ));
}

type TableProps = Readonly<{ title: string; heads: string[]; children: ReactNode }>;

function Table({ title, heads, children }: TableProps) {
  return (
    <Panel title={title}>
      <div className="qs-table-frame">
        <table className="qs-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </Panel>
  );
}

function Experts({ tallies }: Readonly<{ tallies: ExpertTally[] }>) {
  const { t } = useTranslation();
  const heads = [
    'experts.name',
    'fairness.asked',
    'fairness.expected',
    'fairness.declined',
    'fairness.replaced',
    'fairness.flag',
  ];
  return (
    <Table title={t('fairness.experts')} heads={heads.map((head) => t(head))}>
      {tallies.map((one) => (
        <tr key={one.expertId}>
          <td>
            <Link to={`/experts/${one.expertId}`}>{one.name}</Link>
          </td>
          <td className="qs-number">{t('fairness.of', { count: one.asked, of: one.eligible })}</td>
          <td className="qs-number">{one.expected.toFixed(1)}</td>
          <td className="qs-number">
            <Against count={one.declined + one.expired} usual={one.expectedDeclines} />
          </td>
          <td className="qs-number">{one.replaced}</td>
          <td>
            <Signs signs={one.signs} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A count, and what it would be were it as often as everywhere. */
function Against({ count, usual }: Readonly<{ count: number; usual: number }>) {
  const { t } = useTranslation();
  return t('fairness.against', { count, usual: usual.toFixed(1) });
}

function Pairs({ tallies }: Readonly<{ tallies: PairTally[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  const heads = ['fairness.pair', 'reviews.whose', 'fairness.together', 'fairness.expected', 'fairness.flag'];
  return (
    <Table title={t('fairness.pairs')} heads={heads.map((head) => t(head))}>
      {tallies.map((one) => (
        <tr key={`${one.one} ${one.other} ${one.jurisdictionCode}`}>
          <td>
            {one.one}
            {t('signs.comma')}
            {one.other}
          </td>
          <td>{names.jurisdiction(one.jurisdictionCode)}</td>
          <td className="qs-number">{one.together}</td>
          <td className="qs-number">{one.expected.toFixed(1)}</td>
          <td>
            <Signs signs={one.signs} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Pairings({ tallies }: Readonly<{ tallies: PairingTally[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  const heads = [
    'fairness.officer',
    'reviews.whose',
    'experts.name',
    'fairness.asked',
    'fairness.expected',
    'fairness.flag',
  ];
  return (
    <Table title={t('fairness.pairings')} heads={heads.map((head) => t(head))}>
      {tallies.map((one) => (
        <tr key={`${one.officer} ${one.jurisdictionCode} ${one.expertId}`}>
          <td>{one.officer}</td>
          <td>{names.jurisdiction(one.jurisdictionCode)}</td>
          <td>
            <Link to={`/experts/${one.expertId}`}>{one.name}</Link>
          </td>
          <td className="qs-number">{t('fairness.of', { count: one.asked, of: one.eligible })}</td>
          <td className="qs-number">{one.expected.toFixed(1)}</td>
          <td>
            <Signs signs={one.signs} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Bureaus, or their officers one by one. */
function Offices({ title, tallies }: Readonly<{ title: string; tallies: OfficeTally[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  const byOfficer = tallies.some((one) => one.officer);
  const heads = [
    ...(byOfficer ? ['fairness.officer'] : []),
    'reviews.whose',
    'fairness.draws',
    'fairness.again',
    'fairness.declined',
    'fairness.replaced',
    'fairness.outcomes',
    'fairness.flag',
  ];
  return (
    <Table title={title} heads={heads.map((head) => t(head))}>
      {tallies.map((one, index) => (
        <tr key={index}>
          {byOfficer && <td>{one.officer}</td>}
          <td>{names.jurisdiction(one.jurisdictionCode)}</td>
          <td className="qs-number">{one.draws}</td>
          <td className="qs-number">{one.again}</td>
          <td className="qs-number">
            <Against count={one.declined} usual={one.expectedDeclines} />
          </td>
          <td className="qs-number">{one.replaced}</td>
          <td>
            <Outcomes outcomes={one.outcomes} />
          </td>
          <td>
            <Signs signs={one.signs} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Outcomes({ outcomes }: Readonly<{ outcomes: OutcomeTally }>) {
  const { t } = useTranslation();
  const { levelOne, levelTwo, levelThree } = outcomes;
  return (
    <>
      {t('fairness.passedFailed', { ...outcomes })}
      {levelOne + levelTwo + levelThree > 0 && (
        <div className="qs-muted">{t('fairness.levels', { levelOne, levelTwo, levelThree })}</div>
      )}
    </>
  );
}
