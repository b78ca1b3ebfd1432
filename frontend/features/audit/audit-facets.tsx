import AuditPhase from 'Frontend/generated/cn/qingshen/audit/AuditPhase';
import AuditState from 'Frontend/generated/cn/qingshen/audit/AuditState';
import AuditTrack from 'Frontend/generated/cn/qingshen/audit/AuditTrack';
import ReviewLevel from 'Frontend/generated/cn/qingshen/audit/ReviewLevel';
import RuleCode from 'Frontend/generated/cn/qingshen/rule/RuleCode';
import { ChipRow } from 'Frontend/components/chip-row';
import { switched, toggled } from 'Frontend/lib/address';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { today } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';

const YEARS_SHOWN = 4;
/** Whose deadlines a round has. */
export const AUDIT_RULES = [RuleCode.DISCLOSURE, RuleCode.AUDIT_START, RuleCode.AUDIT_FINISH];

type Props = Readonly<{ address: URLSearchParams; onChange: (address: URLSearchParams) => void }>;

/** What the rounds can be narrowed by. */
export function AuditFacets({ address, onChange }: Props) {
  const { t } = useTranslation();
  const { account, reference } = useSession();
  const names = useNames();
  const next = Number(today().slice(0, 4)) + 1;
  const row = (
    name: string,
    values: string[],
    label: (value: string) => string,
    change: typeof toggled = toggled,
  ) => (
    <ChipRow
      title={t(`audits.facet.${name}`)}
      choices={values.map((value) => ({ value, label: label(value) }))}
      chosen={address.getAll(name)}
      onToggle={(value) => onChange(change(address, name, value))}
    />
  );
  const cities = reference.jurisdictions.filter((one) => !one.province).map((one) => one.code);
  return (
    <>
      {row('due', ['OVERDUE', 'SOON'], (one) => t(`standing.${one}`), switched)}
      {address.has('due') && row('rule', AUDIT_RULES, (one) => t(`rule.${one}`), switched)}
      {row(
        'years',
        Array.from({ length: YEARS_SHOWN }, (_, back) => String(next - back)),
        (one) => t('audits.year', { year: one }),
      )}
      {row('states', Object.values(AuditState), (one) => t(`auditState.${one}`))}
      {row('phases', Object.values(AuditPhase), (one) => t(`auditPhase.${one}`))}
      {row('track', Object.values(AuditTrack), (one) => t(`auditTrack.${one}`), switched)}
      {row('reviewedBy', Object.values(ReviewLevel), (one) => t(`reviewLevel.${one}`), switched)}
      {account.jurisdictionCode === PROVINCE && row('jurisdictions', cities, names.jurisdiction)}
    </>
  );
}
