import AuditMode from 'Frontend/generated/cn/qingshen/audit/AuditMode';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, DayInput, TextInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { today } from 'Frontend/lib/format';
import { fieldError, type FieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useAuditAct, type Shown } from './audit-act';

/** Begins the round, by the enterprise itself or with a consultancy. */
export function BeginPanel(shown: Shown) {
  const mayBegin = useMay('audits:begin');
  return mayBegin && shown.detail.line.audit.state === 'ANNOUNCED' ? <Begin {...shown} /> : null;
}

type Draft = { mode: string; consultancyId: string; startedOn: string };

function Begin({ detail, reload }: Shown) {
  const { t } = useTranslation();
  const { id } = detail.line.audit;
  const [draft, setDraft, clear] = useDraft<Draft>(`audit.begin.${id}`, {
    mode: '',
    consultancyId: '',
    startedOn: today(),
  });
  const act = useAuditAct(reload, clear);
  const error = (field: string) => fieldError(act, field, t);
  return (
    <Panel title={t('audits.begin.title')}>
      <ActForm
        act={act}
        fields={['mode', 'consultancyId', 'startedOn']}
        verb={t('audits.begin.act')}
        onSubmit={() =>
          void act.run(() =>
            AuditEndpoint.begin(
              id,
              (draft.mode || undefined) as AuditMode | undefined,
              draft.consultancyId || undefined,
              draft.startedOn || undefined,
            ),
          )
        }
      >
        <div className="qs-form-grid">
          <ChoiceInput
            label={t('audits.carriedOutBy')}
            choices={Object.values(AuditMode).map((value) => ({ value, label: t(`auditMode.${value}`) }))}
            value={draft.mode}
            error={error('mode')}
            onChange={(mode) => setDraft({ ...draft, mode })}
            required
          />
          <DayInput
            label={t('audits.begin.on')}
            value={draft.startedOn}
            error={error('startedOn')}
            onChange={(startedOn) => setDraft({ ...draft, startedOn })}
            required
          />
          {draft.mode === AuditMode.CONSULTANCY && (
            <ConsultancyChoice
              value={draft.consultancyId}
              error={error('consultancyId')}
              onChange={(consultancyId) => setDraft({ ...draft, consultancyId })}
            />
          )}
        </div>
      </ActForm>
    </Panel>
  );
}

type ChoiceProps = Readonly<{ value: string; error?: FieldError; onChange: (value: string) => void }>;

function ConsultancyChoice({ value, error, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const [text, setText] = useDraft('audit.begin.consultancy', '');
  const found = useLoad(() => AuditEndpoint.consultancies(text), text).value ?? [];
  return (
    <>
      <TextInput label={t('audits.begin.find')} value={text} onChange={setText} />
      <ChoiceInput
        label={t('auditMode.CONSULTANCY')}
        choices={found.map((one) => ({ value: one.id, label: one.name }))}
        value={value}
        error={error}
        onChange={onChange}
        required
      />
    </>
  );
}
