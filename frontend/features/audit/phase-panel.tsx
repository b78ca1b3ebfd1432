import { AuditEndpoint } from 'Frontend/generated/endpoints';
import type AuditPhase from 'Frontend/generated/cn/qingshen/audit/AuditPhase';
import { ActForm } from 'Frontend/components/act-form';
import { DayInput, LongTextInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useAuditAct, type Shown } from './audit-act';
import { mayFill, phasesOf } from './audit-steps';

/** Finishes the present phase; the next begins. */
export function PhasePanel(shown: Shown) {
  const mayAct = useMay('audits:fill') && mayFill(shown.detail.line.audit);
  const { audit } = shown.detail.line;
  const current = phasesOf(audit, shown.detail.phases).find((one) => one.state === 'current');
  return mayAct && current ? <Finish key={current.phase} phase={current.phase} {...shown} /> : null;
}

function Finish({ phase, detail, reload }: Shown & Readonly<{ phase: AuditPhase }>) {
  const { t } = useTranslation();
  const { id } = detail.line.audit;
  const [draft, setDraft, clear] = useDraft(`audit.phase.${id}.${phase}`, { finishedOn: today(), note: '' });
  const act = useAuditAct(reload, clear);
  const name = t(`auditPhase.${phase}`);
  return (
    <Panel title={t('audits.phase.title', { name })}>
      <ActForm
        act={act}
        fields={['finishedOn', 'note']}
        verb={t('audits.phase.act', { name })}
        onSubmit={() =>
          void act.run(() =>
            AuditEndpoint.finishPhase(id, phase, draft.finishedOn || undefined, draft.note || undefined),
          )
        }
      >
        <div className="qs-form-grid">
          <DayInput
            label={t('audits.phase.on')}
            value={draft.finishedOn}
            error={fieldError(act, 'finishedOn', t)}
            onChange={(finishedOn) => setDraft({ ...draft, finishedOn })}
            required
          />
          <LongTextInput
            label={t('audits.phase.note')}
            value={draft.note}
            error={fieldError(act, 'note', t)}
            onChange={(note) => setDraft({ ...draft, note })}
            wide
          />
        </div>
      </ActForm>
    </Panel>
  );
}
