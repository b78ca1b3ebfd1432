import SanctionKind from 'Frontend/generated/cn/qingshen/sanction/SanctionKind';
import type Basis from 'Frontend/generated/cn/qingshen/sanction/SanctionProposalService/Basis';
import type Made from 'Frontend/generated/cn/qingshen/sanction/web/SanctionEndpoint/Made';
import { SanctionEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ButtonLink } from 'Frontend/components/button';
import { ChoiceInput, ChoicesInput, DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

const DATED: string[] = [SanctionKind.RECTIFY_BY_DATE, SanctionKind.ORDER_CORRECTION];

/** Proposes a sanction of what a check found: of whom, what, on which findings. */
export function SanctionPropose() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const check = idOf(address.get('check') ?? undefined);
  const { value, failed, reload } = useLoad(() => SanctionEndpoint.basis(check), check);
  const isPossible = value && value.subjects.length > 0 && value.findings.length > 0;
  return (
    <Page title={t('sanctions.propose')} back={{ to: `/checks/${check}`, label: t('checks.one') }}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton lines={6} />)}
      {value && !isPossible && (
        <Empty
          title={t('sanctions.nothing')}
          actions={<ButtonLink to={`/checks/${check}`}>{t('sanctions.open')}</ButtonLink>}
        >
          <p>{t('sanctions.nothingText')}</p>
        </Empty>
      )}
      {isPossible && <Propose check={check} basis={value} />}
    </Page>
  );
}

function Propose({ check, basis }: Readonly<{ check: string; basis: Basis }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({
    subjectId: basis.subjects[0].id,
    kind: '',
    findings: [] as string[],
    facts: '',
    article: '',
    dueOn: '',
  });
  const act = useAct<Made>((made) => void navigate(`/sanctions/${made.id}`, { replace: true }));
  const kinds = basis.subjects.find((one) => one.id === draft.subjectId)?.kinds ?? [];
  const typed = {
    ...draft,
    checkId: check,
    subjectId: draft.subjectId || undefined,
    kind: (draft.kind as SanctionKind) || undefined,
    dueOn: draft.dueOn || undefined,
  };
  return (
    <ActForm
      act={act}
      fields={['subjectId', 'kind', 'findings', 'facts', 'article', 'dueOn']}
      verb={t('sanctions.propose')}
      cancelTo={`/checks/${check}`}
      onSubmit={() => void act.run(() => SanctionEndpoint.propose(typed))}
    >
      <Note>
        <p>{t('sanctions.proposeConsequence')}</p>
      </Note>
      <Panel title={t('sanctions.content')}>
        <div className="qs-form-grid">
          <ChoiceInput
            label={t('sanctions.subject')}
            value={draft.subjectId}
            error={fieldError(act, 'subjectId', t)}
            choices={basis.subjects.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(subjectId) => setDraft({ ...draft, subjectId, kind: '' })}
            required
          />
          <ChoiceInput
            label={t('sanctions.kind')}
            value={draft.kind}
            error={fieldError(act, 'kind', t)}
            choices={kinds.map((value) => ({ value, label: t(`sanctionKind.${value}`) }))}
            onChange={(kind) => setDraft({ ...draft, kind })}
            required
          />
          {DATED.includes(draft.kind) && (
            <DayInput
              label={t('sanctions.dueOn')}
              value={draft.dueOn}
              error={fieldError(act, 'dueOn', t)}
              onChange={(dueOn) => setDraft({ ...draft, dueOn })}
              future
              required
            />
          )}
          <ChoicesInput
            label={t('sanctions.grounds')}
            value={draft.findings}
            error={fieldError(act, 'findings', t)}
            choices={basis.findings.map((one) => ({
              value: one.id,
              label: t('form.named', { name: t(`checkSeverity.${one.severity}`), text: one.text }),
            }))}
            onChange={(findings) => setDraft({ ...draft, findings })}
            required
            wide
          />
          <LongTextInput
            label={t('sanctions.facts')}
            help={t('sanctions.factsHelp')}
            value={draft.facts}
            error={fieldError(act, 'facts', t)}
            onChange={(facts) => setDraft({ ...draft, facts })}
            required
            wide
          />
          <TextInput
            label={t('sanctions.article')}
            help={t('sanctions.articleHelp')}
            value={draft.article}
            error={fieldError(act, 'article', t)}
            onChange={(article) => setDraft({ ...draft, article })}
            required
            wide
          />
        </div>
      </Panel>
    </ActForm>
  );
}
