import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { Facts } from 'Frontend/components/facts';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';

export function EnterpriseFactsList({ enterprise }: Readonly<{ enterprise: EnterpriseDetail }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { facts } = enterprise;
  const yesNo = (value: boolean) => t(value ? 'yes' : 'no');
  const fact = (name: string, value?: string) => ({ name: t(`field.${name}`), value });
  return (
    <Facts
      facts={[
        fact(
          'jurisdictionCode',
          `${names.jurisdiction(facts.jurisdictionCode)} ${names.county(facts.countyCode)}`,
        ),
        fact('address', facts.address),
        fact(
          'coordinates',
          facts.longitude !== undefined && facts.latitude !== undefined
            ? `${facts.longitude}, ${facts.latitude}`
            : undefined,
        ),
        fact(
          'industryCode',
          facts.industryCode && `${facts.industryCode} ${names.industry(facts.industryCode)}`,
        ),
        fact('keyIndustry', facts.keyIndustry && t(`keyIndustry.${facts.keyIndustry}`)),
        fact('sizeClass', facts.sizeClass && t(`size.${facts.sizeClass}`)),
        fact('legalRepresentative', facts.legalRepresentative),
        fact('contactName', [facts.contactName, facts.contactPhone].filter(Boolean).join(' ')),
        fact('permitNumber', facts.permitNumber),
        fact('keyDischarger', yesNo(facts.keyDischarger)),
        fact('yellowRiverBasin', yesNo(facts.yellowRiverBasin)),
        fact('keyGhgEmitter', yesNo(facts.keyGhgEmitter)),
        fact('publishedOn', enterprise.publishedOn && formatDay(enterprise.publishedOn, i18n.language)),
        {
          name: t('field.formerNames'),
          value: enterprise.formerNames
            .map((one) =>
              t('show.formerName', { name: one.name, until: formatDay(one.until, i18n.language) }),
            )
            .join(t('signs.comma')),
        },
      ]}
    />
  );
}
