import type EnterpriseListItem from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseListItem';
import { Badge } from 'Frontend/components/badge';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BasisBadges } from 'Frontend/components/basis-badges';

export function EnterpriseTable({ items }: Readonly<{ items: EnterpriseListItem[] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.jurisdictionCode')}</th>
            <th scope="col">{t('field.keyIndustry')}</th>
            <th scope="col">{t('field.sizeClass')}</th>
            <th scope="col">{t('field.bases')}</th>
            <th scope="col">{t('field.enteredOn')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <EnterpriseRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EnterpriseRow({ item }: Readonly<{ item: EnterpriseListItem }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return (
    <tr>
      <td>
        <Link to={`/enterprises/${item.id}`}>{item.name}</Link>
        <small className="qs-code">{item.creditCode}</small>
      </td>
      <td className="qs-nowrap">
        {names.jurisdiction(item.jurisdictionCode)}
        <small>{names.county(item.countyCode)}</small>
      </td>
      <td className="qs-wide-only">{item.keyIndustry ? t(`keyIndustry.${item.keyIndustry}`) : '—'}</td>
      <td className="qs-wide-only qs-nowrap">{t(`size.${item.sizeClass}`)}</td>
      <td>{item.onRegister ? <BasisBadges bases={item.bases} /> : <Badge>{t('list.offRegister')}</Badge>}</td>
      <td className="qs-wide-only qs-nowrap qs-number">
        {item.enteredOn ? formatDay(item.enteredOn, i18n.language) : '—'}
      </td>
    </tr>
  );
}
