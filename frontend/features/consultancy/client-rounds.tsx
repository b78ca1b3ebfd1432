import { Failed, Empty, Skeleton } from 'Frontend/components/states';
import { formatCount } from 'Frontend/lib/format';
import { ask } from 'Frontend/lib/graphql';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const STATES = ['AUDITING', 'REPORTED', 'EVALUATED', 'ACCEPTED', 'SUSPENDED', 'WITHDRAWN', 'CLOSED'] as const;

type Counted = { totalCount: number };
type Round = { id: string; year: number; state: string; enterprise: { id: string; name: string } };
type Found = Record<(typeof STATES)[number], Counted> & { rounds: Counted & { nodes: Round[] } };

const counted = STATES.map(
  (state) => `${state}: audits(filter: { consultancyId: $id, states: [${state}] }) { totalCount }`,
).join(' ');

const QUERY = `query ($id: ID!) {
  rounds: audits(first: 20, filter: { consultancyId: $id }) {
    totalCount nodes { id year state enterprise { id name } }
  }
  ${counted}
}`;

/** For whom it carries out rounds, as far as whoever looks may see them. */
export function ClientRounds({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ask<Found>(QUERY, { id }), id);
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (!value) {
    return <Skeleton />;
  }
  const { totalCount, nodes } = value.rounds;
  if (totalCount === 0) {
    return <Empty title={t('clients.none')} />;
  }
  const states = STATES.filter((state) => value[state].totalCount > 0);
  return (
    <div className="qs-stack">
      <p>
        {states
          .map((state) => `${t(`clients.state.${state}`)} ${formatCount(value[state].totalCount)}`)
          .join(' · ')}
      </p>
      <div className="qs-table-frame">
        <table className="qs-table qs-table--cards">
          <thead>
            <tr>
              <th scope="col">{t('field.name')}</th>
              <th scope="col">{t('clients.year')}</th>
              <th scope="col">{t('clients.where')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((round) => (
              <tr key={round.id}>
                <td>
                  <Link to={`/enterprises/${round.enterprise.id}`}>{round.enterprise.name}</Link>
                </td>
                <td>{t('clients.ofYear', { year: round.year })}</td>
                <td>{t(`clients.state.${round.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {totalCount > nodes.length && (
        <p className="qs-muted">
          {t('clients.latest', { shown: nodes.length, total: formatCount(totalCount) })}
        </p>
      )}
    </div>
  );
}
