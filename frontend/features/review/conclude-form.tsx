import AcceptanceLevel from 'Frontend/generated/cn/qingshen/audit/AcceptanceLevel';
import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import Outcome from 'Frontend/generated/cn/qingshen/review/Outcome';
import type Sheet from 'Frontend/generated/cn/qingshen/review/web/AssignmentEndpoint/Sheet';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { ScoreTable } from './score-table';

const EMPTY = { outcome: '', opinion: '', corrections: '', level: '' };

/** What all found, and what the leader makes of it. */
export function ConcludeForm({ sheet, reload }: Readonly<{ sheet: Sheet; reload: () => void }>) {
  const { t } = useTranslation();
  const { assignment, sheet: asked, scores } = sheet.scoring;
  const [form, setForm, clearDraft] = useDraft(`conclude.${assignment.id}`, EMPTY, localStorage);
  const act = useAct<Acted>(() => {
    clearDraft();
    reload();
  });
  const common = (field: keyof typeof EMPTY) => ({
    label: t(`scores.${field}`),
    value: form[field],
    error: fieldError(act, field, t),
    onChange: (value: string) => setForm({ ...form, [field]: value }),
  });
  const facts = {
    ...form,
    outcome: (form.outcome || undefined) as Outcome | undefined,
    level: (form.level || undefined) as AcceptanceLevel | undefined,
  };
  const possible = Object.values(Outcome).filter((one) => sheet.mayPass || one === Outcome.FAIL);
  return (
    <>
      <Panel title={t('scores.mean', { mean: sheet.mean })}>
        <ScoreTable sheet={asked} scores={scores} />
      </Panel>
      <ActForm
        act={act}
        fields={Object.keys(EMPTY)}
        verb={t('scores.conclude')}
        onSubmit={() => void act.run(() => AssignmentEndpoint.conclude(assignment.id, facts))}
      >
        <Note tone={sheet.mayPass ? 'info' : 'warning'}>
          {!sheet.mayPass && <p>{t('scores.cannotPass')}</p>}
          <p>{t('scores.concludeConsequence')}</p>
        </Note>
        <ChoiceInput
          {...common('outcome')}
          choices={possible.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          required
        />
        {sheet.scoring.accepts && form.outcome !== '' && form.outcome !== Outcome.FAIL && (
          <ChoiceInput
            {...common('level')}
            choices={Object.values(AcceptanceLevel).map((value) => ({
              value,
              label: t(`acceptanceLevel.${value}`),
            }))}
            required
          />
        )}
        <LongTextInput {...common('opinion')} required />
        {form.outcome === Outcome.PASS_AFTER_CORRECTION && (
          <LongTextInput {...common('corrections')} required />
        )}
      </ActForm>
    </>
  );
}
