import type AuditFile from 'Frontend/generated/cn/qingshen/audit/AuditFile';
import AuditFileKind from 'Frontend/generated/cn/qingshen/audit/AuditFileKind';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { ChoiceInput } from 'Frontend/components/fields';
import { FileLink } from 'Frontend/components/file-link';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import { useDraft } from 'Frontend/lib/use-draft';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemand, useAuditAct, type Shown } from './audit-act';
import { mayFill } from './audit-steps';
import { ReasonForm } from './reason-form';

/** The report and what proves it. */
export function FilesPanel(shown: Shown) {
  const { t } = useTranslation();
  const mayAct = useMay('audits:fill') && mayFill(shown.detail.line.audit);
  const { files } = shown.detail;
  return (
    <Panel title={t('audits.file.title')}>
      <div className="qs-stack">
        {files.length === 0 && <p className="qs-muted">{t('audits.file.none')}</p>}
        {files.map((file) => (
          <FileEntry key={file.fileId} {...shown} file={file} mayAct={mayAct} />
        ))}
        {mayAct && (
          <OnDemand verb={t('audits.file.add')}>{(close) => <Attach {...shown} onDone={close} />}</OnDemand>
        )}
      </div>
    </Panel>
  );
}

function FileEntry({ detail, reload, file, mayAct }: Shown & Readonly<{ file: AuditFile; mayAct: boolean }>) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className="qs-entry">
      {t(`auditFileKind.${file.kind}`)} · <FileLink file={{ ...file, id: file.fileId }} />
      {mayAct && !isLeaving && (
        <Button look="plain" onClick={() => setLeaving(true)}>
          {t('audits.file.remove')}
        </Button>
      )}
      {isLeaving && (
        <ReasonForm
          name={file.fileId}
          verb={t('audits.file.remove')}
          consequence={t('audits.file.consequence')}
          run={(reason) => AuditEndpoint.detach(detail.line.audit.id, file.fileId, reason || undefined)}
          reload={reload}
          onDone={() => setLeaving(false)}
        />
      )}
    </div>
  );
}

type Draft = { kind: AuditFileKind; file?: UploadedFile };

function Attach({ detail, reload, onDone }: Shown & Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const { id } = detail.line.audit;
  const [draft, setDraft, clear] = useDraft<Draft>(`audit.attach.${id}`, { kind: AuditFileKind.REPORT });
  const act = useAuditAct(reload, () => {
    clear();
    onDone();
  });
  const { file } = draft;
  return (
    <ActForm
      act={act}
      fields={[]}
      verb={t('audits.file.attach')}
      onSubmit={() =>
        file
          ? void act.run(() => AuditEndpoint.attach(id, file.id, draft.kind))
          : act.refuse([{ code: RefusalCode.REQUIRED, field: 'file', args: [] }])
      }
    >
      <ChoiceInput
        label={t('audits.file.kind')}
        choices={Object.values(AuditFileKind).map((value) => ({ value, label: t(`auditFileKind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind as AuditFileKind })}
        required
      />
      <FileInput
        label={t('audits.file.choose')}
        file={file}
        onChange={(chosen) => {
          act.forget('file');
          setDraft({ ...draft, file: chosen });
        }}
      />
    </ActForm>
  );
}
