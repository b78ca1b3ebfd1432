import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type RuleUnit from 'Frontend/generated/cn/qingshen/rule/RuleUnit';
import RuleUnits from 'Frontend/generated/cn/qingshen/rule/RuleUnit';
import type StatutoryRule from 'Frontend/generated/cn/qingshen/rule/StatutoryRule';
import { RuleEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

export function RuleEdit() {
  const { t } = useTranslation();
  const { code } = useParams();
  const rules = useLoad(() => RuleEndpoint.rules(), 'rules');
  if (!rules.value) {
    return (
      <Page title={t('rules.changeTitle')}>
        {rules.failed ? <Failed retry={rules.reload} /> : <Skeleton />}
      </Page>
    );
  }
  const present = rules.value.find((rule) => rule.code === code && !rule.validTo);
  return present ? <Change present={present} /> : <NoPage why="notFound" />;
}

/** How the rule is from a day on; what was due before stays due. */
function Change({ present }: Readonly<{ present: StatutoryRule }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm, clearDraft] = useDraft(`rule.${present.code}`, {
    article: present.article,
    value: String(present.value),
    unit: present.unit as string,
    validFrom: '',
    reason: '',
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate('/rules', { replace: true });
  });
  const submit = () =>
    act.run(() =>
      RuleEndpoint.change({
        code: present.code,
        article: form.article,
        // What is no whole number is out of range too, and the answer says what would not be.
        value: /^\d{1,6}$/u.test(form.value) ? Number(form.value) : -1,
        unit: form.unit as RuleUnit,
        validFrom: form.validFrom || undefined,
        reason: form.reason,
      }),
    );
  const error = (field: string) => fieldError(act, field, t);
  return (
    <Page
      title={t('rules.changeTitle')}
      lead={t(`rule.${present.code}`)}
      back={{ to: '/rules', label: t('rules.title') }}
    >
      <Note>
        <p>{t('rules.consequence')}</p>
      </Note>
      <ActForm
        act={act}
        fields={['value', 'article', 'validFrom', 'reason']}
        verb={t('rules.change')}
        cancelTo="/rules"
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            <TextInput
              label={t('rules.value')}
              inputMode="decimal"
              value={form.value}
              error={error('value')}
              onChange={(value) => setForm({ ...form, value })}
              required
            />
            <ChoiceInput
              label={t('rules.unit')}
              choices={Object.values(RuleUnits).map((value) => ({ value, label: t(`ruleUnit.${value}`) }))}
              value={form.unit}
              onChange={(unit) => setForm({ ...form, unit })}
              required
            />
            <TextInput
              label={t('rules.article')}
              value={form.article}
              error={error('article')}
              onChange={(article) => setForm({ ...form, article })}
              required
            />
            <DayInput
              label={t('rules.since')}
              value={form.validFrom}
              error={error('validFrom')}
              onChange={(validFrom) => setForm({ ...form, validFrom })}
              future
              required
            />
            <LongTextInput
              label={t('field.reason')}
              value={form.reason}
              error={error('reason')}
              onChange={(reason) => setForm({ ...form, reason })}
              required
              wide
            />
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
