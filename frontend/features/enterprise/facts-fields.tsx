import KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import SizeClass from 'Frontend/generated/cn/qingshen/enterprise/SizeClass';
import { ChoiceInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { useSession } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { FLAG_FIELDS, type FactsForm, type FormField } from './facts-form';

type Props = Readonly<{
  form: FactsForm;
  act: Act;
  isJurisdictionFixed: boolean;
  onChange: (form: FactsForm) => void;
}>;

/** The facts of an enterprise, to be typed. */
export function FactsFields({ form, act, isJurisdictionFixed, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { reference } = useSession();
  const names = useNames();
  const set = (field: FormField) => (value: string | boolean) => onChange({ ...form, [field]: value });
  const common = (field: Exclude<FormField, (typeof FLAG_FIELDS)[number]>) => ({
    label: t(`field.${field}`),
    value: form[field],
    error: fieldError(act, field, t),
    onChange: set(field),
  });
  const own = reference.counties.filter((one) => one.jurisdictionCode === form.jurisdictionCode);
  const counties = own.length > 0 ? own : reference.counties;
  return (
    <>
      <Panel title={t('form.identity')}>
        <div className="qs-form-grid">
          <TextInput {...common('creditCode')} help={t('form.creditCodeHelp')} required />
          <TextInput {...common('name')} required />
          <ChoiceInput
            {...common('sizeClass')}
            choices={choices(Object.values(SizeClass), (one) => t(`size.${one}`))}
            required
          />
          <TextInput {...common('legalRepresentative')} />
        </div>
      </Panel>
      <Panel title={t('form.place')}>
        <div className="qs-form-grid">
          {!isJurisdictionFixed && (
            <ChoiceInput
              {...common('jurisdictionCode')}
              choices={choices(
                reference.jurisdictions.filter((one) => !one.province).map((one) => one.code),
                names.jurisdiction,
              )}
              required
            />
          )}
          <ChoiceInput
            {...common('countyCode')}
            choices={choices(
              counties.map((one) => one.code),
              names.county,
            )}
          />
          <TextInput {...common('address')} wide />
          <TextInput {...common('longitude')} help={t('form.longitudeHelp')} inputMode="decimal" />
          <TextInput {...common('latitude')} help={t('form.latitudeHelp')} inputMode="decimal" />
        </div>
      </Panel>
      <Panel title={t('form.business')}>
        <div className="qs-form-grid">
          <TextInput
            {...common('industryCode')}
            help={names.industry(form.industryCode) || t('form.industryCodeHelp')}
            inputMode="decimal"
          />
          <ChoiceInput
            {...common('keyIndustry')}
            choices={choices(Object.values(KeyIndustry), (one) => t(`keyIndustry.${one}`))}
          />
          <TextInput {...common('permitNumber')} />
          <div className="qs-span">
            {FLAG_FIELDS.map((field) => (
              <YesNoInput
                key={`${field}-${i18n.language}`}
                label={t(`field.${field}`)}
                value={form[field]}
                onChange={set(field)}
              />
            ))}
          </div>
        </div>
      </Panel>
      <Panel title={t('form.contact')}>
        <div className="qs-form-grid">
          <TextInput {...common('contactName')} help={t('form.contactHelp')} />
          <TextInput {...common('contactPhone')} inputMode="tel" />
        </div>
      </Panel>
    </>
  );
}

function choices(values: string[], label: (value: string) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}
