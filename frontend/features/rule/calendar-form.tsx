import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import DayKind from 'Frontend/generated/cn/qingshen/rule/DayKind';
import { RuleEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, DayInput, TextInput } from 'Frontend/components/fields';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const EMPTY = { first: '', last: '', kind: DayKind.HOLIDAY as string, name: '' };

export function CalendarForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const [form, setForm] = useState(EMPTY);
  const act = useAct<Acted>(() => {
    setForm(EMPTY);
    onDone();
  });
  const submit = () =>
    act.run(() =>
      RuleEndpoint.arrange({
        first: form.first || undefined,
        last: form.last || undefined,
        kind: form.kind as DayKind,
        name: form.name,
      }),
    );
  const error = (field: string) => fieldError(act, field, t);
  return (
    <ActForm
      act={act}
      fields={['first', 'last', 'name']}
      verb={t('calendar.add')}
      onSubmit={() => void submit()}
    >
      <div className="qs-form-grid">
        <DayInput
          label={t('calendar.first')}
          value={form.first}
          error={error('first')}
          onChange={(first) => setForm({ ...form, first })}
          future
          required
        />
        <DayInput
          label={t('calendar.last')}
          help={t('calendar.lastHelp')}
          value={form.last}
          error={error('last')}
          onChange={(last) => setForm({ ...form, last })}
          future
        />
        <TextInput
          label={t('calendar.name')}
          value={form.name}
          error={error('name')}
          onChange={(name) => setForm({ ...form, name })}
          required
        />
        <ChoiceInput
          label={t('calendar.kind')}
          choices={Object.values(DayKind).map((value) => ({ value, label: t(`dayKind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => setForm({ ...form, kind })}
          required
        />
      </div>
    </ActForm>
  );
}
