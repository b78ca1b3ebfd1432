import type BureauTally from 'Frontend/generated/cn/qingshen/review/Fairness/BureauTally';
import type ExpertTally from 'Frontend/generated/cn/qingshen/review/Fairness/ExpertTally';
import type OfficerTally from 'Frontend/generated/cn/qingshen/review/Fairness/OfficerTally';
import type PairTally from 'Frontend/generated/cn/qingshen/review/Fairness/PairTally';
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

/** How the draws of all time came out, what is unlikely flagged. */
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
          <Bureaus tallies={value.bureaus} />
          <Officers tallies={value.officers} />
        </>
      )}
    </Page>
  );
}

function Flag({ flagged }: Readonly<{ flagged: boolean }>) {
  const { t } = useTranslation();
  return flagged ? <Badge tone="danger">{t('fairness.flagged')}</Badge> : null;
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
          <td className="qs-number">{one.declined + one.expired}</td>
          <td className="qs-number">{one.replaced}</td>
          <td>
            <Flag flagged={one.flagged} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Pairs({ tallies }: Readonly<{ tallies: PairTally[] }>) {
  const { t } = useTranslation();
  const heads = ['fairness.pair', 'fairness.together', 'fairness.expected', 'fairness.flag'];
  return (
    <Table title={t('fairness.pairs')} heads={heads.map((head) => t(head))}>
      {tallies.map((one) => (
        <tr key={`${one.one} ${one.other}`}>
          <td>
            {one.one}
            {t('signs.comma')}
            {one.other}
          </td>
          <td className="qs-number">{one.together}</td>
          <td className="qs-number">{one.expected.toFixed(1)}</td>
          <td>
            <Flag flagged={one.flagged} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Bureaus({ tallies }: Readonly<{ tallies: BureauTally[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Table title={t('fairness.bureaus')} heads={['reviews.whose', ...OUTCOME_HEADS].map((head) => t(head))}>
      {tallies.map((one) => (
        <tr key={one.jurisdictionCode}>
          <td>{names.jurisdiction(one.jurisdictionCode)}</td>
          <OutcomeCells tally={one} />
        </tr>
      ))}
    </Table>
  );
}

function Officers({ tallies }: Readonly<{ tallies: OfficerTally[] }>) {
  const { t } = useTranslation();
  const names = useNames();
  const heads = ['fairness.officer', 'reviews.whose', ...OUTCOME_HEADS];
  return (
    <Table title={t('fairness.officers')} heads={heads.map((head) => t(head))}>
      {tallies.map((one, index) => (
        <tr key={index}>
          <td>{one.name}</td>
          <td>{names.jurisdiction(one.jurisdictionCode)}</td>
          <OutcomeCells tally={one} />
        </tr>
      ))}
    </Table>
  );
}

const OUTCOME_HEADS = [
  'fairness.draws',
  'fairness.again',
  'fairness.replaced',
  'fairness.outcomes',
  'fairness.flag',
];

/** What bureaus and officers are counted by. */
function OutcomeCells({ tally }: Readonly<{ tally: BureauTally | OfficerTally }>) {
  const { t } = useTranslation();
  return (
    <>
      <td className="qs-number">{tally.draws}</td>
      <td className="qs-number">{tally.again}</td>
      <td className="qs-number">{tally.replaced}</td>
      <td>{t('fairness.passedFailed', { passed: tally.passed, failed: tally.failed })}</td>
      <td>
        <Flag flagged={tally.flagged} />
      </td>
    </>
  );
}
