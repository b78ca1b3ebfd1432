import type EvidenceInput from 'Frontend/generated/cn/qingshen/enterprise/EvidenceInput';
import EvidenceKind from 'Frontend/generated/cn/qingshen/enterprise/EvidenceKind';
import { Button } from 'Frontend/components/button';
import { ChoiceInput, DayInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';

/** A piece of evidence as it is typed. */
export type EvidenceForm = { kind: string; reference: string; dated: string; file?: UploadedFile };

export const EMPTY_EVIDENCE: EvidenceForm = { kind: '', reference: '', dated: '' };

export function evidenceOf(forms: EvidenceForm[]): EvidenceInput[] {
  return forms.map(({ kind, reference, dated, file }) => ({
    kind: (kind || undefined) as EvidenceKind | undefined,
    reference,
    dated: dated || undefined,
    fileId: file?.id,
  }));
}

export function evidenceFields(forms: EvidenceForm[]): string[] {
  return forms.flatMap((_, index) =>
    ['kind', 'reference', 'dated'].map((field) => `evidence[${index}].${field}`),
  );
}

type Props = Readonly<{
  evidence: EvidenceForm[];
  act: Act;
  onChange: (evidence: EvidenceForm[]) => void;
}>;

export function EvidenceFields({ evidence, act, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="qs-stack">
      {evidence.map((one, index) => (
        <EvidenceItem
          // The rows have no identity but their place.
          key={index}
          index={index}
          evidence={one}
          act={act}
          onChange={(next) => onChange(evidence.map((old, place) => (place === index ? next : old)))}
          onRemove={() => onChange(evidence.filter((_, place) => place !== index))}
        />
      ))}
      <div>
        <Button
          onClick={() => {
            act.forget('evidence');
            onChange([...evidence, EMPTY_EVIDENCE]);
          }}
        >
          {t('evidenceForm.add')}
        </Button>
      </div>
    </div>
  );
}

type ItemProps = Readonly<{
  index: number;
  evidence: EvidenceForm;
  act: Act;
  onChange: (evidence: EvidenceForm) => void;
  onRemove: () => void;
}>;

function EvidenceItem({ index, evidence, act, onChange, onRemove }: ItemProps) {
  const { t } = useTranslation();
  const common = (field: 'kind' | 'reference' | 'dated') => ({
    label: t(`evidenceForm.${field}`),
    value: evidence[field],
    error: fieldError(act, `evidence[${index}].${field}`, t),
    onChange: (value: string) => onChange({ ...evidence, [field]: value }),
    required: true,
  });
  return (
    <fieldset className="qs-panel">
      <legend>{t('evidenceForm.title', { number: index + 1 })}</legend>
      <div className="qs-form-grid">
        <ChoiceInput
          {...common('kind')}
          choices={Object.values(EvidenceKind).map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
        />
        <TextInput {...common('reference')} help={t('evidenceForm.referenceHelp')} />
        <DayInput {...common('dated')} />
        <div className="qs-span">
          <FileInput
            label={t('evidenceForm.file')}
            file={evidence.file}
            onChange={(file) => onChange({ ...evidence, file })}
          />
        </div>
        <div className="qs-span">
          <Button look="plain" onClick={onRemove}>
            {t('evidenceForm.remove')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
