import type Choices from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Choices';
import type Made from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Made';
import { CheckEndpoint, RectificationEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, ChoicesInput, DayInput, LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

/** Plans the check that looks again at what an order asks for. */
export function FollowUp() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(() => CheckEndpoint.choices(), '');
  return (
    <Page
      title={t('rectifications.followUp')}
      back={{ to: `/rectifications/${id}`, label: t('rectifications.one') }}
    >
      {value ? <Plan id={id} choices={value} /> : failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}
    </Page>
  );
}

function Plan({ id, choices }: Readonly<{ id: string; choices: Choices }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const navigate = useNavigate();
  const [plan, setPlan] = useState({
    plannedOn: today(),
    templateId: '',
    inspectors: [] as string[],
    reason: '',
  });
  const act = useAct<Made>((made) => void navigate(`/checks/${made.id}`, { replace: true }));
  const typed = {
    ...plan,
    plannedOn: plan.plannedOn || undefined,
    templateId: plan.templateId || undefined,
  };
  return (
    <ActForm
      act={act}
      fields={['plannedOn', 'templateId', 'inspectors', 'reason']}
      verb={t('rectifications.followUp')}
      cancelTo={`/rectifications/${id}`}
      onSubmit={() => void act.run(() => RectificationEndpoint.planFollowUp(id, typed))}
    >
      <Note>
        <p>{t('rectifications.followUpConsequence')}</p>
      </Note>
      <Panel title={t('checks.arrangements')}>
        <div className="qs-form-grid">
          <DayInput
            label={t('checks.plannedOn')}
            value={plan.plannedOn}
            error={fieldError(act, 'plannedOn', t)}
            onChange={(plannedOn) => setPlan({ ...plan, plannedOn })}
            future
            required
          />
          <ChoiceInput
            label={t('checks.checklist')}
            value={plan.templateId}
            error={fieldError(act, 'templateId', t)}
            choices={choices.checklists.map((one) => ({ value: one.id, label: words(one.name) }))}
            onChange={(templateId) => setPlan({ ...plan, templateId })}
            required
          />
          <ChoicesInput
            label={t('checks.inspectors')}
            help={t('checks.inspectorsHelp')}
            value={plan.inspectors}
            error={fieldError(act, 'inspectors', t)}
            choices={choices.inspectors.map((one) => ({ value: one.subject, label: one.name }))}
            onChange={(inspectors) => setPlan({ ...plan, inspectors })}
            wide
          />
          <LongTextInput
            label={t('field.reason')}
            value={plan.reason}
            error={fieldError(act, 'reason', t)}
            onChange={(reason) => setPlan({ ...plan, reason })}
            required
            wide
          />
        </div>
      </Panel>
    </ActForm>
  );
}
