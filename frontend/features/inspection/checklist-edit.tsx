import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import ChecklistState from 'Frontend/generated/cn/qingshen/inspection/ChecklistState';
import type ChecklistVersion from 'Frontend/generated/cn/qingshen/inspection/ChecklistVersion';
import { ChecklistEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { DiscardDraft } from 'Frontend/components/discard-draft';
import { LongTextInput, TextInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { UnsavedGuard } from 'Frontend/components/unsaved-guard';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { BilingualInput } from './bilingual-input';
import { ChecklistChanges } from './checklist-changes';
import { draftOf, EMPTY_SECTION, fieldsOf, typedOf, type TypedChecklist } from './checklist-form';
import { ChecklistPreview } from './checklist-preview';
import { ChecklistSections } from './checklist-sections';

/** The draft of a template's next version. */
export function ChecklistEdit() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { value, failed, reload } = useLoad(() => ChecklistEndpoint.versions(code), code);
  const draft = value?.find(({ state }) => state === ChecklistState.DRAFT);
  if (draft) {
    const before = value?.find(({ state }) => state !== ChecklistState.DRAFT);
    return <Edit key={draft.checklist.id} draft={draft} before={before && typedOf(before)} />;
  }
  if (value) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page title={t('checklists.one')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

type Props = Readonly<{ draft: ChecklistVersion; before?: TypedChecklist }>;

function Edit({ draft, before }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, code, version } = draft.checklist;
  const back = `/checklists/${code}`;
  const [form, setForm] = useState(() => typedOf(draft));
  const [kept, setKept] = useState({ form, revision: draft.revision, isSaved: false });
  const [isPreview, setPreview] = useState(false);
  const [reason, setReason] = useState('');
  const [leaveTo, setLeaveTo] = useState<string>();
  const act = useAct<Acted>(() => undefined);
  const error = (field: string) => fieldError(act, field, t);
  // Only once nothing is unsaved any more: the guard would ask.
  useEffect(() => {
    if (leaveTo) void navigate(leaveTo, { replace: true });
  }, [leaveTo, navigate]);

  /** Keeps what is typed, and takes it over as the server has it: with the codes of what is new. */
  async function save(): Promise<{ outcome: Acted; revision: number }> {
    const outcome = await ChecklistEndpoint.change(id, kept.revision, draftOf(form));
    const present = (await ChecklistEndpoint.versions(code)).find((one) => one.checklist.id === id);
    // The next attempt is based on what is there now: who was refused because of another has been told so.
    const revision = present?.revision ?? kept.revision;
    const isSaved = outcome.refusals.length === 0 && !!present;
    const saved = isSaved ? typedOf(present) : kept.form;
    // What was typed while it was on its way stays.
    if (isSaved) setForm((present) => (present === form ? saved : present));
    setKept({ form: saved, revision, isSaved });
    return { outcome, revision };
  }

  async function publish(): Promise<Acted> {
    const { outcome, revision } = await save();
    if (outcome.refusals.length > 0) return outcome;
    const published = await ChecklistEndpoint.publish(id, revision, reason);
    if (published.refusals.length === 0) setLeaveTo(back);
    return published;
  }

  const isUnsaved = !leaveTo && form !== kept.form;
  return (
    <Page
      title={t('checklists.draftOf', { version })}
      lead={t('checklists.editLead')}
      back={{ to: back, label: t('checklists.one') }}
      actions={
        <>
          <DiscardDraft
            run={(why) => ChecklistEndpoint.discard(id, kept.revision, why)}
            // Of a template that was never published nothing is left.
            onDone={() => setLeaveTo(before ? back : '/checklists')}
          />
          <Button onClick={() => setPreview(!isPreview)}>
            {t(isPreview ? 'checklists.write' : 'sheets.preview')}
          </Button>
        </>
      }
    >
      <UnsavedGuard isUnsaved={isUnsaved} />
      {isPreview ? (
        <>
          <Note>
            <p>{t('checklists.previewText')}</p>
          </Note>
          <ChecklistPreview sections={form.sections} />
        </>
      ) : (
        <ActForm
          act={act}
          fields={fieldsOf(form)}
          verb={t('sheets.save')}
          cancelTo={back}
          onSubmit={() => void act.run(() => save().then(({ outcome }) => outcome))}
        >
          {kept.isSaved && !isUnsaved && (
            <Note tone="success">
              <p>{t('sheets.saved')}</p>
            </Note>
          )}
          <Panel title={t('sheets.facts')}>
            <div className="qs-form-grid">
              <BilingualInput
                label={t('checklists.name')}
                field="name"
                value={form.name}
                error={error}
                onChange={(name) => setForm({ ...form, name })}
                required
              />
              <TextInput
                label={t('sheets.source')}
                help={t('checklists.sourceHelp')}
                value={form.source}
                error={error('source')}
                onChange={(source) => setForm({ ...form, source })}
                required
                wide
              />
            </div>
          </Panel>
          <ChecklistSections
            sections={form.sections}
            error={error}
            hasError={(path) => act.refusals.some(({ field }) => field?.startsWith(path))}
            onChange={(sections) => setForm({ ...form, sections })}
          />
          {error('sections') && (
            <Note tone="danger">
              <p>
                {t('checklists.sections')}
                {t('signs.colon')}
                {error('sections')?.text}
              </p>
            </Note>
          )}
          <div className="qs-actions">
            <Button onClick={() => setForm({ ...form, sections: [...form.sections, EMPTY_SECTION] })}>
              {t('checklists.addSection')}
            </Button>
          </div>
          <Panel title={t('checklists.changes')}>
            <ChecklistChanges before={before} now={form} />
          </Panel>
          <Panel title={t('sheets.publish')}>
            <Note tone="warning">
              <p>{t('checklists.publishConsequence')}</p>
            </Note>
            <LongTextInput
              label={t('field.reason')}
              value={reason}
              error={error('reason')}
              onChange={setReason}
              wide
            />
            <div className="qs-actions">
              <Button busy={act.isRunning} onClick={() => void act.run(publish)}>
                {t('sheets.saveAndPublish')}
              </Button>
            </div>
          </Panel>
        </ActForm>
      )}
    </Page>
  );
}
