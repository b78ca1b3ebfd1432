import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import ListingBasis from 'Frontend/generated/cn/qingshen/enterprise/ListingBasis';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoicesInput, DayInput, LongTextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  EMPTY_EVIDENCE,
  EvidenceFields,
  evidenceFields,
  evidenceOf,
  type EvidenceForm,
} from './evidence-fields';
import { LoadedEnterprise } from './loaded-enterprise';
import { useEnterpriseAct } from './use-enterprise-act';

export function RegisterEnter() {
  return <LoadedEnterprise>{(enterprise) => <Enter enterprise={enterprise} />}</LoadedEnterprise>;
}

type Draft = { bases: string[]; enteredOn: string; reason: string; evidence: EvidenceForm[] };

function Enter({ enterprise }: Readonly<{ enterprise: EnterpriseDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = `/enterprises/${enterprise.id}`;
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`register.enter.${enterprise.id}`, {
    bases: [],
    enteredOn: today(),
    reason: '',
    evidence: [EMPTY_EVIDENCE],
  });
  const act = useEnterpriseAct(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  const submit = () =>
    act.run(() =>
      EnterpriseEndpoint.enter(enterprise.id, {
        bases: draft.bases as ListingBasis[],
        enteredOn: draft.enteredOn || undefined,
        reason: draft.reason.trim() || undefined,
        evidence: evidenceOf(draft.evidence),
      }),
    );
  return (
    <Page
      title={t('enter.title')}
      lead={enterprise.facts.name}
      back={{ to: page, label: enterprise.facts.name }}
    >
      <ActForm
        act={act}
        fields={['bases', 'enteredOn', 'reason', ...evidenceFields(draft.evidence)]}
        verb={t('enter.act')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        <Panel title={t('enter.why')}>
          <div className="qs-form-grid">
            <ChoicesInput
              label={t('field.bases')}
              help={t('enter.basesHelp')}
              choices={Object.values(ListingBasis).map((basis) => ({
                value: basis,
                label: t(`basis.${basis}`),
              }))}
              value={draft.bases}
              error={fieldError(act, 'bases', t)}
              onChange={(bases) => setDraft({ ...draft, bases })}
              required
              wide
            />
            <DayInput
              label={t('field.enteredOn')}
              value={draft.enteredOn}
              error={fieldError(act, 'enteredOn', t)}
              onChange={(enteredOn) => setDraft({ ...draft, enteredOn })}
              required
            />
            <LongTextInput
              label={t('field.remark')}
              value={draft.reason}
              error={fieldError(act, 'reason', t)}
              onChange={(reason) => setDraft({ ...draft, reason })}
              wide
            />
          </div>
        </Panel>
        <Panel title={t('enter.evidence')}>
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
