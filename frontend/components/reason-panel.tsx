import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';
import { LongTextInput } from './fields';
import { Panel } from './panel';

type Props = Readonly<{
  title: string;
  help?: string;
  act: Act;
  value: string;
  onChange: (reason: string) => void;
}>;

/** Why something is done, as a part of a page's form. */
export function ReasonPanel({ title, help, act, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      <div className="qs-form-grid">
        <LongTextInput
          label={t('field.reason')}
          help={help}
          value={value}
          error={fieldError(act, 'reason', t)}
          onChange={onChange}
          required
          wide
        />
      </div>
    </Panel>
  );
}
