import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { Badge } from 'Frontend/components/badge';
import { Empty } from 'Frontend/components/states';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { formatCount, formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListStateBadge } from './list-state-badge';
import { listTitle } from './list-title';

type Props = Readonly<{ year: number; lists: AnnualList[] }>;

/** For the province a line for each city, also for one that has not begun; for others what there is. */
export function YearTable({ year, lists }: Props) {
  const { t } = useTranslation();
  const { account, reference } = useSession();
  const isProvince = account.jurisdictionCode === PROVINCE;
  const without = isProvince
    ? reference.jurisdictions.filter(
        (one) => one.code !== PROVINCE && !lists.some((list) => list.jurisdictionCode === one.code),
      )
    : [];
  if (lists.length === 0 && without.length === 0) {
    return (
      <Empty title={t('lists.none', { year })}>
        <p>{t('lists.noneText')}</p>
      </Empty>
    );
  }
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('lists.list')}</th>
            <th scope="col">{t('lists.state')}</th>
            <th scope="col">{t('lists.enterprises')}</th>
            <th scope="col">{t('lists.exceeding')}</th>
            <th scope="col">{t('lists.dropped')}</th>
            <th scope="col">{t('lists.published')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
          {without.map((city) => (
            <MissingRow key={city.code} code={city.code} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListRow({ list }: Readonly<{ list: AnnualList }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return (
    <tr>
      <td>
        <Link to={`/lists/${list.id}`}>{listTitle(list, names.jurisdiction(list.jurisdictionCode), t)}</Link>
      </td>
      <td>
        <ListStateBadge state={list.state} />
      </td>
      <td className="qs-number">{t('lists.count', { shown: formatCount(list.enterprises) })}</td>
      <td className="qs-wide-only qs-number">{formatCount(list.exceeding)}</td>
      <td className="qs-wide-only qs-number">{formatCount(list.dropped)}</td>
      <td className="qs-wide-only">
        {list.publishedOn ? (
          <>
            {formatDay(list.publishedOn, i18n.language)}
            <small>{list.documentNumber}</small>
          </>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

function MissingRow({ code, year }: Readonly<{ code: string; year: number }>) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <tr>
      <td>{t('lists.main', { place: names.jurisdiction(code), year })}</td>
      <td>
        <Badge>{t('lists.notBegun')}</Badge>
      </td>
      <td>—</td>
      <td className="qs-wide-only">—</td>
      <td className="qs-wide-only">—</td>
      <td className="qs-wide-only">—</td>
    </tr>
  );
}
