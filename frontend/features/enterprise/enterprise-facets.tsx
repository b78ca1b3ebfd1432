import type Counted from 'Frontend/generated/cn/qingshen/enterprise/web/EnterpriseEndpoint/Counted';
import KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import ListingBasis from 'Frontend/generated/cn/qingshen/enterprise/ListingBasis';
import SizeClass from 'Frontend/generated/cn/qingshen/enterprise/SizeClass';
import { DayInput } from 'Frontend/components/fields';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { useCities } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { ChipRow, type ChipChoice } from 'Frontend/components/chip-row';
import { switched, toggled, without } from 'Frontend/lib/address';
import { FLAGS } from './filter-address';

type Props = Readonly<{
  address: URLSearchParams;
  counted?: Counted;
  onChange: (address: URLSearchParams) => void;
}>;

/** What a list can be narrowed by, with how many each choice holds. */
export function EnterpriseFacets({ address, counted, onChange }: Props) {
  const { t } = useTranslation();
  const { account } = useSession();
  const cities = useCities();
  const counts = (of?: { key: string; count: number }[]) => new Map(of?.map((one) => [one.key, one.count]));
  const byJurisdiction = counts(counted?.by.byJurisdiction);
  const byKeyIndustry = counts(counted?.by.byKeyIndustry);
  const byBasis = counts(counted?.by.byBasis);

  const row = (name: string, choices: ChipChoice[]) => (
    <ChipRow
      title={t(`facet.${name}`)}
      choices={choices}
      chosen={address.getAll(name)}
      onToggle={(value) => onChange(toggled(address, name, value))}
    />
  );
  return (
    <>
      {account.jurisdictionCode === PROVINCE &&
        row(
          'jurisdictions',
          cities.map((one) => ({ ...one, count: byJurisdiction.get(one.value) })),
        )}
      {row(
        'bases',
        Object.values(ListingBasis).map((basis) => ({
          value: basis,
          label: t(`basis.${basis}`),
          count: byBasis.get(basis),
        })),
      )}
      {row(
        'keyIndustries',
        Object.values(KeyIndustry).map((one) => ({
          value: one,
          label: t(`keyIndustry.${one}`),
          count: byKeyIndustry.get(one),
        })),
      )}
      {row(
        'sizes',
        Object.values(SizeClass).map((size) => ({ value: size, label: t(`size.${size}`) })),
      )}
      <ChipRow
        title={t('facet.flags')}
        choices={[
          { value: 'offRegister', label: t('facet.offRegister') },
          ...FLAGS.map((flag) => ({ value: flag as string, label: t(`facet.${flag}`) })),
        ]}
        chosen={[
          ...FLAGS.filter((flag) => address.get(flag) === 'true'),
          ...(address.get('onRegister') === 'false' ? ['offRegister'] : []),
        ]}
        onToggle={(value) =>
          onChange(
            value === 'offRegister'
              ? switched(address, 'onRegister', 'false')
              : switched(address, value, 'true'),
          )
        }
      />
      <div className="qs-facet">
        <h3>{t('list.asOf')}</h3>
        <div>
          <DayInput
            label=""
            name={t('list.asOf')}
            value={address.get('asOf') ?? ''}
            onChange={(asOf) => onChange(switched(without(address, 'asOf'), 'asOf', asOf))}
          />
        </div>
      </div>
    </>
  );
}
