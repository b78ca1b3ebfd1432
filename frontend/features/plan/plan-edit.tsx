import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { LongTextInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import { isConflict, useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { listTitle } from './list-title';
import { LoadedList } from './loaded-list';

const FIELDS = ['goals', 'schedule', 'responsible', 'budgetWanYuan'] as const;

export function PlanEdit() {
  return <LoadedList>{(list, reload) => <Edit list={list} reload={reload} />}</LoadedList>;
}

/** The implementation plan; what was typed belongs to the version that it was made from. */
function Edit({ list, reload }: Readonly<{ list: AnnualList; reload: () => void }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const names = useNames();
  const [address] = useSearchParams();
  const page = `/lists/${list.id}`;
  const { plan } = list;
  const present = {
    version: list.version,
    goals: plan.goals ?? '',
    schedule: plan.schedule ?? '',
    responsible: plan.responsible ?? '',
    budgetWanYuan: plan.budgetWanYuan === undefined ? '' : String(plan.budgetWanYuan),
  };
  const [form, setForm, clearDraft] = useDraft(`plan.${list.id}`, present);
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  async function submit() {
    const { version, budgetWanYuan: budget, ...texts } = form;
    const outcome = await act.run(() =>
      AnnualListEndpoint.plan(list.id, version, {
        ...texts,
        // What is no number is out of range too, and the answer says what would not be.
        budgetWanYuan:
          budget.trim() === '' ? undefined : /^\d+(\.\d+)?$/u.test(budget.trim()) ? Number(budget) : -1,
      }),
    );
    if (isConflict(outcome)) {
      reload();
    }
  }
  const error = (field: (typeof FIELDS)[number]) =>
    fieldError(act, field, t) ??
    (address.has('missing') && form[field] === '' ? { text: t('refusal.REQUIRED') } : undefined);
  const text = (field: 'goals' | 'schedule' | 'responsible') => (
    <LongTextInput
      label={t(`field.${field}`)}
      help={t(`lists.help.${field}`)}
      value={form[field]}
      error={error(field)}
      onChange={(value) => setForm({ ...form, [field]: value })}
      required
      wide
    />
  );
  return (
    <Page
      title={t('lists.plan')}
      lead={listTitle(list, names.jurisdiction(list.jurisdictionCode), t)}
      back={{ to: page, label: t('lists.list') }}
    >
      {address.has('missing') && (
        <Note tone="warning">
          <p>{t('lists.missing')}</p>
        </Note>
      )}
      {form.version !== list.version && (
        <ChangedByAnother
          theirs={present}
          onTake={() => setForm(present)}
          onKeep={() => setForm({ ...form, version: list.version })}
        />
      )}
      <ActForm
        act={act}
        fields={FIELDS}
        verb={t('lists.savePlan')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            {text('goals')}
            {text('schedule')}
            {text('responsible')}
            <TextInput
              label={t('field.budgetWanYuan')}
              inputMode="decimal"
              value={form.budgetWanYuan}
              error={error('budgetWanYuan')}
              onChange={(budgetWanYuan) => setForm({ ...form, budgetWanYuan })}
              required
            />
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}

type Theirs = Record<(typeof FIELDS)[number], string>;

/** Somebody else saved the plan meanwhile: theirs is shown, and which of the two goes on is decided here. */
function ChangedByAnother(props: Readonly<{ theirs: Theirs; onTake: () => void; onKeep: () => void }>) {
  const { t } = useTranslation();
  return (
    <Note tone="warning">
      <p>{t('lists.planChanged')}</p>
      <Facts facts={FIELDS.map((field) => ({ name: t(`field.${field}`), value: props.theirs[field] }))} />
      <div className="qs-actions">
        <Button onClick={props.onTake}>{t('lists.takeTheirs')}</Button>
        <Button onClick={props.onKeep}>{t('lists.keepMine')}</Button>
      </div>
    </Note>
  );
}
