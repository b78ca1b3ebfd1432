import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type InspectorChoice from 'Frontend/generated/cn/qingshen/inspection/InspectorChoice';
import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { InterestEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SubjectPanel, type Subject } from './subject-choice';

/** Declares whom an inspector must not check: an officer for anybody of the bureau, an inspector for themselves. */
export function InterestCreate() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => InterestEndpoint.inspectors(), '');
  return value ? (
    <Declaration inspectors={value} />
  ) : (
    <Page title={t('inspectorInterests.add')}>
      {failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}
    </Page>
  );
}

function Declaration({ inspectors }: Readonly<{ inspectors: InspectorChoice[] }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [inspector, setInspector] = useState(inspectors.length === 1 ? inspectors[0].subject : '');
  const [subject, setSubject] = useState<Subject>({ kind: SubjectKind.ENTERPRISE, id: '' });
  const [reason, setReason] = useState('');
  const act = useAct<Acted>(() => void navigate('/checks/interests', { replace: true }));
  const facts = { inspector, subjectKind: subject.kind, subject: subject.id, reason };
  return (
    <Page
      title={t('inspectorInterests.add')}
      back={{ to: '/checks/interests', label: t('inspectorInterests.title') }}
    >
      <ActForm
        act={act}
        fields={['inspector', 'subject', 'reason']}
        verb={t('inspectorInterests.add')}
        cancelTo="/checks/interests"
        onSubmit={() => void act.run(() => InterestEndpoint.declare(facts))}
      >
        <Panel title={t('inspectorInterests.title')}>
          <div className="qs-form-grid">
            <ChoiceInput
              label={t('inspectorInterests.inspector')}
              value={inspector}
              error={fieldError(act, 'inspector', t)}
              choices={inspectors.map((one) => ({ value: one.subject, label: one.name }))}
              onChange={setInspector}
              required
            />
            <LongTextInput
              label={t('inspectorInterests.reason')}
              value={reason}
              error={fieldError(act, 'reason', t)}
              onChange={setReason}
              required
              wide
            />
          </div>
          <Note>
            <p>{t('inspectorInterests.consequence')}</p>
          </Note>
        </Panel>
        <SubjectPanel act={act} value={subject} onChange={setSubject} />
      </ActForm>
    </Page>
  );
}
