import { Button } from 'Frontend/components/button';
import { DayInput, TextInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';
import type { PastForm } from './facts-form';

const EMPTY: PastForm = { employer: '', employerCode: '', since: '', until: '' };

type Props = Readonly<{ employers: PastForm[]; act: Act; onChange: (employers: PastForm[]) => void }>;

/** Where an applicant worked before, to be typed. */
export function PastEmployers({ employers, act, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('experts.pastEmployers')}>
      <p className="qs-muted">{t('experts.pastEmployersHelp')}</p>
      {employers.map((employer, index) => (
        <Row
          // The rows have no identity but their place.
          key={index}
          index={index}
          employer={employer}
          act={act}
          onChange={(next) => onChange(employers.with(index, next))}
          onRemove={() => onChange(employers.filter((_, at) => at !== index))}
        />
      ))}
      <div className="qs-actions">
        <Button onClick={() => onChange([...employers, EMPTY])}>{t('experts.addPastEmployer')}</Button>
      </div>
    </Panel>
  );
}

type RowProps = Readonly<{
  index: number;
  employer: PastForm;
  act: Act;
  onChange: (employer: PastForm) => void;
  onRemove: () => void;
}>;

function Row({ index, employer, act, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const common = (field: keyof PastForm, label: string) => ({
    label: t(`experts.${label}`),
    value: employer[field],
    error: fieldError(act, `pastEmployers[${index}].${field}`, t),
    onChange: (value: string) => onChange({ ...employer, [field]: value }),
  });
  return (
    <div className="qs-entry">
      <fieldset className="qs-fieldset">
        <legend>{t('experts.pastEmployer', { number: index + 1 })}</legend>
        <div className="qs-form-grid">
          <TextInput {...common('employer', 'party')} required />
          <TextInput {...common('employerCode', 'partyCode')} help={t('experts.employerCodeHelp')} />
          <DayInput {...common('since', 'since')} required />
          <DayInput {...common('until', 'until')} required />
        </div>
        <div className="qs-actions">
          <Button onClick={onRemove}>{t('experts.removePastEmployer')}</Button>
        </div>
      </fieldset>
    </div>
  );
}
