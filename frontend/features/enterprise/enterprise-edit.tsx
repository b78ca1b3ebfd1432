import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import { Page } from 'Frontend/components/page';
import { ReasonPanel } from 'Frontend/components/reason-panel';
import { isConflict } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConflictTable } from './conflict-table';
import {
  FORM_FIELDS,
  badNumbers,
  conflicts,
  factsOf,
  formOf,
  rebased,
  type Conflict,
  type FactsForm,
} from './facts-form';
import { FactsFields } from './facts-fields';
import { LoadedEnterprise } from './loaded-enterprise';
import { useEnterpriseAct } from './use-enterprise-act';

export function EnterpriseEdit() {
  return <LoadedEnterprise>{(enterprise) => <Edit enterprise={enterprise} />}</LoadedEnterprise>;
}

/** What the form was opened with, beside what is typed: a draft kept over a new sign-in still knows its version. */
type Draft = { version: number; opened: FactsForm; form: FactsForm; reason: string };

function Edit({ enterprise }: Readonly<{ enterprise: EnterpriseDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = `/enterprises/${enterprise.id}`;
  const present = formOf(enterprise.facts);
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`enterprise.correct.${enterprise.id}`, {
    version: enterprise.version,
    opened: present,
    form: present,
    reason: '',
  });
  const [clash, setClash] = useState<Conflict[]>();
  const act = useEnterpriseAct(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });

  async function submit() {
    const bad = badNumbers(draft.form);
    if (bad.length > 0) {
      act.refuse(bad.map((field) => ({ code: RefusalCode.INVALID_NUMBER, field, args: [] })));
      return;
    }
    setClash(undefined);
    const outcome = await act.run(() =>
      EnterpriseEndpoint.correct(enterprise.id, draft.version, factsOf(draft.form), draft.reason),
    );
    if (isConflict(outcome) && outcome?.enterprise) {
      const theirs = formOf(outcome.enterprise.facts);
      setClash(conflicts(draft.opened, theirs, draft.form));
      setDraft({
        ...draft,
        version: outcome.enterprise.version,
        opened: theirs,
        form: rebased(draft.opened, theirs, draft.form),
      });
    }
  }

  return (
    <Page
      title={t('correct.title')}
      lead={enterprise.facts.name}
      back={{ to: page, label: enterprise.facts.name }}
    >
      <ActForm
        act={act}
        fields={[...FORM_FIELDS, 'reason']}
        verb={t('correct.act')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        {clash && (
          <ConflictTable
            conflicts={clash}
            onTake={({ field, theirs }) => setDraft({ ...draft, form: { ...draft.form, [field]: theirs } })}
          />
        )}
        <FactsFields
          form={draft.form}
          act={act}
          isJurisdictionFixed
          onChange={(form) => setDraft({ ...draft, form })}
        />
        <ReasonPanel
          title={t('correct.reasonTitle')}
          help={t('correct.reasonHelp')}
          act={act}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </ActForm>
    </Page>
  );
}
