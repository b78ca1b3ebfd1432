import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import type AnnualListItem from 'Frontend/generated/cn/qingshen/plan/AnnualListItem';
import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { BasisBadges } from 'Frontend/components/basis-badges';
import { Button } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { Paged } from 'Frontend/components/paged';
import { Empty } from 'Frontend/components/states';
import { formatDay, today } from 'Frontend/lib/format';
import { useAct } from 'Frontend/lib/use-act';
import { usePages } from 'Frontend/lib/use-pages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Props = Readonly<{ list: AnnualList; mayChange: boolean; onChange: () => void }>;

/** The enterprises with the reason of each; those taken off stay in sight, with why. */
export function ListItems({ list, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const pages = usePages(
    (first, after) => AnnualListEndpoint.items(list.id, first, after),
    `${list.id} ${list.version} ${list.enterprises} ${list.dropped}`,
  );
  return (
    <Paged
      pages={pages}
      empty={
        <Empty title={t('lists.empty')}>
          <p>{t('lists.emptyText')}</p>
        </Empty>
      }
    >
      {(items) => <ItemTable items={items} mayChange={mayChange} onChange={onChange} />}
    </Paged>
  );
}

type TableProps = Readonly<{ items: AnnualListItem[]; mayChange: boolean; onChange: () => void }>;

function ItemTable({ items, mayChange, onChange }: TableProps) {
  const { t } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.bases')}</th>
            <th scope="col">{t('field.keyIndustry')}</th>
            <th scope="col">{t('lists.why')}</th>
            {mayChange && (
              <th scope="col">
                <span className="qs-visually-hidden">{t('lists.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.id} item={item} mayChange={mayChange} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Readonly<{ item: AnnualListItem; mayChange: boolean; onChange: () => void }>;

function ItemRow({ item, mayChange, onChange }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr className={item.dropReason ? 'qs-struck' : undefined}>
      <td>
        <Link to={`/enterprises/${item.enterpriseId}`}>{item.name}</Link>
        <small className="qs-code">{item.creditCode}</small>
      </td>
      <td>
        <BasisBadges bases={item.bases} />
      </td>
      <td className="qs-wide-only">
        {item.keyIndustry ? t(`keyIndustry.${item.keyIndustry}`) : '—'}
        <small>{t(`size.${item.sizeClass}`)}</small>
      </td>
      <td>
        <Reasons item={item} />
      </td>
      {mayChange && (
        <td>
          <ItemAct item={item} onChange={onChange} />
        </td>
      )}
    </tr>
  );
}

function Reasons({ item }: Readonly<{ item: AnnualListItem }>) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {t(`listingReason.${item.reason}`, {
        day: item.dueOn ? formatDay(item.dueOn, i18n.language) : '',
        context: item.dueOn && item.dueOn < today() ? 'past' : undefined,
      })}
      {item.addReason && <small>{item.addReason}</small>}
      {item.dropReason && <small>{t('lists.droppedFor', { reason: item.dropReason })}</small>}
      {item.remark && <small>{t('lists.remarked', { text: item.remark })}</small>}
    </>
  );
}

function ItemAct({ item, onChange }: Readonly<{ item: AnnualListItem; onChange: () => void }>) {
  const { t } = useTranslation();
  const [isDropping, setDropping] = useState(false);
  const restore = useAct<Acted>(onChange);
  if (item.dropReason) {
    return (
      <Button
        busy={restore.isRunning}
        aria-label={`${t('lists.restore')} ${item.name}`}
        onClick={() =>
          void restore.run(() => AnnualListEndpoint.restore(item.annualListId, item.enterpriseId))
        }
      >
        {t('lists.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setDropping(true)} aria-label={`${t('lists.drop.act')} ${item.name}`}>
        {t('lists.drop.act')}
      </Button>
      {isDropping && (
        <ReasonDialog
          title={t('lists.drop.title', { name: item.name })}
          consequence={t('lists.drop.consequence')}
          verb={t('lists.drop.act')}
          run={(reason) => AnnualListEndpoint.drop(item.annualListId, item.enterpriseId, reason)}
          onDone={() => {
            setDropping(false);
            onChange();
          }}
          onClose={() => setDropping(false)}
        />
      )}
    </>
  );
}
