import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import type Choices from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Choices';
import type Planned from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Planned';
import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, ChoicesInput, DayInput, LongTextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SubjectPanel, type Subject } from './subject-choice';
import { useBilingual } from 'Frontend/lib/use-bilingual';

/** Plans a check for a reason. */
export function CheckCreate() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => CheckEndpoint.choices(), '');
  return value ? (
    <Plan choices={value} />
  ) : (
    <Page title={t('checks.plan')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

function Plan({ choices }: Readonly<{ choices: Choices }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<Subject>({ kind: SubjectKind.ENTERPRISE, id: '' });
  const [plannedOn, setPlannedOn] = useState(today());
  const [templateId, setTemplateId] = useState('');
  const [inspectors, setInspectors] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const act = useAct<Planned>((planned) => void navigate(`/checks/${planned.id}`, { replace: true }));
  const plan = {
    subjectKind: subject.kind,
    subject: subject.id,
    plannedOn: plannedOn || undefined,
    templateId: templateId || undefined,
    inspectors,
    reason,
  };
  return (
    <Page title={t('checks.plan')} back={{ to: '/checks', label: t('checks.title') }}>
      <ActForm
        act={act}
        fields={['subject', 'plannedOn', 'templateId', 'inspectors', 'reason']}
        verb={t('checks.plan')}
        cancelTo="/checks"
        onSubmit={() => void act.run(() => CheckEndpoint.plan(plan))}
      >
        <SubjectPanel act={act} value={subject} onChange={setSubject} />
        <Panel title={t('checks.arrangements')}>
          <div className="qs-form-grid">
            <DayInput
              label={t('checks.plannedOn')}
              value={plannedOn}
              error={fieldError(act, 'plannedOn', t)}
              onChange={setPlannedOn}
              future
              required
            />
            <ChoiceInput
              label={t('checks.checklist')}
              value={templateId}
              error={fieldError(act, 'templateId', t)}
              choices={choices.checklists.map((one) => ({ value: one.id, label: words(one.name) }))}
              onChange={setTemplateId}
              required
            />
            <ChoicesInput
              label={t('checks.inspectors')}
              help={t('checks.inspectorsHelp')}
              value={inspectors}
              error={fieldError(act, 'inspectors', t)}
              choices={choices.inspectors.map((one) => ({ value: one.subject, label: one.name }))}
              onChange={setInspectors}
              wide
            />
            <LongTextInput
              label={t('field.reason')}
              value={reason}
              error={fieldError(act, 'reason', t)}
              onChange={setReason}
              required
              wide
            />
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
