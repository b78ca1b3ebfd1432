import RuleCode from 'Frontend/generated/cn/qingshen/rule/RuleCode';
import { RuleEndpoint } from 'Frontend/generated/endpoints';
import { ChoiceInput, DayInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Works out a deadline from any day, again after each of the `changes`, so that whoever makes them sees what follows. */
export function DeadlineTrial({ changes }: Readonly<{ changes: number }>) {
  const { t, i18n } = useTranslation();
  const [code, setCode] = useState<RuleCode>(RuleCode.AUDIT_START);
  const [from, setFrom] = useState(today());
  const choices = Object.values(RuleCode).map((value) => ({ value, label: t(`rule.${value}`) }));
  const found = useLoad(
    () => (from ? RuleEndpoint.deadline(code, from) : Promise.resolve(undefined)),
    `${code} ${from} ${changes}`,
  );
  return (
    <Panel title={t('trial.title')}>
      <div className="qs-form-grid">
        <ChoiceInput
          label={t('rules.what')}
          choices={choices}
          value={code}
          onChange={(value) => setCode(value as RuleCode)}
          required
        />
        <DayInput label={t('trial.from')} value={from} onChange={setFrom} future required />
      </div>
      {found.value && (
        <Note>
          <p>
            <strong>{formatDay(found.value.dueOn, i18n.language)}</strong>
          </p>
          <p>{found.value.explanation}</p>
        </Note>
      )}
      {found.failed && (
        <Note tone="danger">
          <p>{t('trial.failed')}</p>
        </Note>
      )}
    </Panel>
  );
}
