import type Bilingual from 'Frontend/generated/cn/qingshen/inspection/Bilingual';
import { TextInput } from 'Frontend/components/fields';
import type { FieldError } from 'Frontend/lib/refusals';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  label: string;
  /** The path of the words; each language is a field of its own. */
  field: string;
  value: Readonly<Bilingual>;
  error: (field: string) => FieldError | undefined;
  onChange: (value: Bilingual) => void;
  required?: boolean;
  wide?: boolean;
}>;

/** The same words in both languages. */
export function BilingualInput({ label, field, value, error, onChange, required, wide }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('checklists.inChinese', { label })}
        value={value.zh}
        error={error(`${field}.zh`)}
        onChange={(zh) => onChange({ ...value, zh })}
        required={required}
        wide={wide}
      />
      <TextInput
        label={t('checklists.inEnglish', { label })}
        value={value.en}
        error={error(`${field}.en`)}
        onChange={(en) => onChange({ ...value, en })}
        required={required}
        wide={wide}
      />
    </>
  );
}
