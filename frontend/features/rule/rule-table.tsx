import type StatutoryRule from 'Frontend/generated/cn/qingshen/rule/StatutoryRule';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink } from 'Frontend/components/button';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { stateOf } from './rule-state';

export function RuleTable({ rules }: Readonly<{ rules: StatutoryRule[] }>) {
  const { t, i18n } = useTranslation();
  const mayChange = useMay('rules:write');
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('rules.what')}</th>
            <th scope="col">{t('rules.term')}</th>
            <th scope="col">{t('rules.article')}</th>
            <th scope="col">{t('rules.since')}</th>
            {mayChange && (
              <th scope="col">
                <span className="qs-visually-hidden">{t('rules.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <td>
                {t(`rule.${rule.code}`)}{' '}
                {stateOf(rule) !== 'now' && <Badge>{t(`rules.${stateOf(rule)}`)}</Badge>}
              </td>
              <td className="qs-nowrap">{t(`ruleTerm.${rule.unit}`, { value: rule.value })}</td>
              <td>{rule.article}</td>
              <td className="qs-nowrap" data-name={t('rules.since')}>
                {formatDay(rule.validFrom, i18n.language)}
              </td>
              {mayChange && (
                <td>
                  {!rule.validTo && <ButtonLink to={`/rules/${rule.code}`}>{t('rules.change')}</ButtonLink>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
