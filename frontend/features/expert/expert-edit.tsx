import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { useSession } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FactsFields } from './facts-fields';
import { factsOf, FIELDS, formOf, pastEmployersOf, pastFields } from './facts-form';
import { LoadedExpert } from './loaded-expert';

export function ExpertEdit() {
  return <LoadedExpert>{(detail) => <Edit detail={detail} />}</LoadedExpert>;
}

function Edit({ detail }: Readonly<{ detail: ExpertDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { account } = useSession();
  const { id, name, version, state } = detail.expert;
  const isFixed = account.role === 'EXPERT' && state !== 'APPLIED';
  const page = `/experts/${id}`;
  const [form, setForm, clearDraft] = useDraft(`expert.correct.${id}.${version}`, {
    ...formOf(detail),
    reason: '',
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  return (
    <Page title={t('experts.correctTitle')} lead={name} back={{ to: page, label: name }}>
      <ActForm
        act={act}
        fields={[...FIELDS, 'specialities', ...pastFields(form), 'reason']}
        verb={t('correct.act')}
        cancelTo={page}
        onSubmit={() =>
          void act.run(() =>
            ExpertEndpoint.correct(
              id,
              version,
              factsOf(form),
              state === 'APPLIED' ? pastEmployersOf(form) : undefined,
              form.reason,
            ),
          )
        }
      >
        <FactsFields
          form={form}
          act={act}
          isNew={false}
          isFixed={isFixed}
          mayTellPast={state === 'APPLIED'}
          onChange={(facts) => setForm({ ...form, ...facts })}
        />
        <Panel>
          <LongTextInput
            label={t('field.reason')}
            value={form.reason}
            error={fieldError(act, 'reason', t)}
            onChange={(reason) => setForm({ ...form, reason })}
            required
          />
        </Panel>
      </ActForm>
    </Page>
  );
}
