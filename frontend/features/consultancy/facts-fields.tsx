import { DayInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';
import type { FactsForm, TEXT_FIELDS } from './facts-form';

type Props = Readonly<{ form: FactsForm; act: Act; onChange: (form: FactsForm) => void }>;

/** The facts of a consultancy, to be typed. */
export function FactsFields({ form, act, onChange }: Props) {
  const { t } = useTranslation();
  const common = (field: (typeof TEXT_FIELDS)[number]) => ({
    label: t(`consultancies.${field}`),
    value: form[field],
    error: fieldError(act, field, t),
    onChange: (value: string) => onChange({ ...form, [field]: value }),
  });
  return (
    <>
      <Panel title={t('consultancies.facts')}>
        <div className="qs-form-grid">
          <TextInput {...common('creditCode')} help={t('form.creditCodeHelp')} required />
          <TextInput {...common('name')} required />
          <TextInput {...common('legalRepresentative')} />
          <DayInput {...common('registeredOn')} required />
          <TextInput {...common('address')} wide />
        </div>
      </Panel>
      <Panel title={t('form.contact')}>
        <div className="qs-form-grid">
          <TextInput {...common('contactName')} help={t('consultancies.contactHelp')} />
          <TextInput {...common('contactPhone')} inputMode="tel" />
        </div>
      </Panel>
      <Panel title={t('consultancies.conditions')}>
        <div className="qs-form-grid">
          {(['qualitySystem', 'balanceInstruments'] as const).map((field) => (
            <div key={field} className="qs-span">
              <YesNoInput
                label={t(`consultancies.${field}`)}
                value={form[field]}
                onChange={(value) => onChange({ ...form, [field]: value })}
              />
            </div>
          ))}
        </div>
      </Panel>
    </>
  );
}
