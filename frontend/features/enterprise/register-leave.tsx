import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { DayInput, LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EvidenceFields, evidenceFields, evidenceOf, type EvidenceForm } from './evidence-fields';
import { LoadedEnterprise } from './loaded-enterprise';
import { useEnterpriseAct } from './use-enterprise-act';

export function RegisterLeave() {
  return <LoadedEnterprise>{(enterprise) => <Leave enterprise={enterprise} />}</LoadedEnterprise>;
}

type Draft = { leftOn: string; reason: string; evidence: EvidenceForm[] };

function Leave({ enterprise }: Readonly<{ enterprise: EnterpriseDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = `/enterprises/${enterprise.id}`;
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`register.leave.${enterprise.id}`, {
    leftOn: today(),
    reason: '',
    evidence: [],
  });
  const act = useEnterpriseAct(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  const submit = () =>
    act.run(() =>
      EnterpriseEndpoint.leave(enterprise.id, {
        leftOn: draft.leftOn || undefined,
        reason: draft.reason,
        evidence: evidenceOf(draft.evidence),
      }),
    );
  return (
    <Page
      title={t('leave.title')}
      lead={enterprise.facts.name}
      back={{ to: page, label: enterprise.facts.name }}
    >
      <Note tone="warning">
        <p>{t('leave.consequence')}</p>
      </Note>
      <ActForm
        act={act}
        fields={['leftOn', 'reason', ...evidenceFields(draft.evidence)]}
        verb={t('leave.act')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        <Panel title={t('leave.why')}>
          <div className="qs-form-grid">
            <DayInput
              label={t('field.leftOn')}
              value={draft.leftOn}
              error={fieldError(act, 'leftOn', t)}
              onChange={(leftOn) => setDraft({ ...draft, leftOn })}
              required
            />
            <LongTextInput
              label={t('field.reason')}
              value={draft.reason}
              error={fieldError(act, 'reason', t)}
              onChange={(reason) => setDraft({ ...draft, reason })}
              required
              wide
            />
          </div>
        </Panel>
        <Panel title={t('leave.evidence')}>
          <EvidenceFields
            evidence={draft.evidence}
            act={act}
            onChange={(evidence) => setDraft({ ...draft, evidence })}
          />
        </Panel>
      </ActForm>
    </Page>
  );
}
