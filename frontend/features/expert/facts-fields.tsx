import Speciality from 'Frontend/generated/cn/qingshen/expert/Speciality';
import { ChoiceInput, ChoicesInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { useSession } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import type { FactsForm, FIELDS } from './facts-form';
import { PastEmployers } from './past-employers';

type Props = Readonly<{
  form: FactsForm;
  act: Act;
  /** Where they work is said once, with the application. */
  isNew: boolean;
  /** What somebody was admitted for is the bureau's to correct. */
  isFixed?: boolean;
  /** Where they worked before is said with the application; once admitted, as an interest. */
  mayTellPast?: boolean;
  onChange: (form: FactsForm) => void;
}>;

/** The facts of an expert, to be typed. */
export function FactsFields({ form, act, isNew, isFixed = false, mayTellPast = true, onChange }: Props) {
  const { t } = useTranslation();
  const { account, reference } = useSession();
  const names = useNames();
  const common = (field: (typeof FIELDS)[number]) => ({
    label: t(`experts.${field}`),
    value: form[field],
    error: fieldError(act, field, t),
    onChange: (value: string) => onChange({ ...form, [field]: value }),
  });
  const places = reference.jurisdictions.filter(
    ({ code }) => account.role !== 'CITY_OFFICER' || code === account.jurisdictionCode,
  );
  const fixed = (help?: string) => ({ readOnly: isFixed, help: isFixed ? t('experts.fixedHelp') : help });
  return (
    <>
      <Panel title={t('experts.facts')}>
        <div className="qs-form-grid">
          <TextInput {...common('name')} {...fixed()} required />
          <TextInput {...common('title')} {...fixed(t('experts.titleHelp'))} required />
          {isFixed ? null : (
            <YesNoInput
              label={t('experts.seniorTitle')}
              value={form.seniorTitle ?? false}
              onChange={(seniorTitle) => onChange({ ...form, seniorTitle })}
            />
          )}
          <TextInput {...common('employer')} help={isNew ? undefined : t('experts.employerHelp')} required />
          <TextInput {...common('employerCode')} help={t('experts.employerCodeHelp')} />
          {isNew && (
            <ChoiceInput
              {...common('jurisdictionCode')}
              choices={places.map(({ code }) => ({ value: code, label: names.jurisdiction(code) }))}
              required
            />
          )}
          <TextInput {...common('workingSince')} {...fixed(t('experts.workingSinceHelp'))} required />
        </div>
      </Panel>
      {mayTellPast && (
        <PastEmployers
          employers={form.pastEmployers ?? []}
          act={act}
          onChange={(pastEmployers) => onChange({ ...form, pastEmployers })}
        />
      )}
      <Panel title={t('experts.specialities')}>
        <ChoicesInput
          label={t('experts.specialitiesLabel')}
          {...fixed()}
          value={form.specialities}
          error={fieldError(act, 'specialities', t)}
          onChange={(specialities) => onChange({ ...form, specialities })}
          choices={Object.values(Speciality).map((value) => ({ value, label: t(`speciality.${value}`) }))}
        />
      </Panel>
      <Panel title={t('form.contact')}>
        <div className="qs-form-grid">
          <TextInput {...common('phone')} inputMode="tel" />
          <TextInput {...common('email')} help={t('experts.emailHelp')} required />
        </div>
      </Panel>
    </>
  );
}
