import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ListFile from 'Frontend/generated/cn/qingshen/plan/ListFile';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { FileInput } from 'Frontend/components/file-input';
import { FileLink } from 'Frontend/components/file-link';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { Failed, Skeleton } from 'Frontend/components/states';
import { refusalText } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ listId: string; mayChange: boolean }>;

/** What the city files with its plan; a chosen file is attached as soon as it has arrived. */
export function PlanFiles({ listId, mayChange }: Props) {
  const { t } = useTranslation();
  const { value: files, failed, reload } = useLoad(() => AnnualListEndpoint.files(listId), listId);
  const act = useAct<Acted>(reload);
  return (
    <Panel title={t('lists.files.title')}>
      <div className="qs-stack">
        {failed && <Failed retry={reload} />}
        {!files && !failed && <Skeleton lines={1} />}
        {files?.length === 0 && <p className="qs-muted">{t('lists.files.none')}</p>}
        {files?.map((file) => (
          <PlanFile key={file.fileId} listId={listId} file={file} mayChange={mayChange} reload={reload} />
        ))}
        {act.isUnreachable && (
          <Note tone="danger">
            <p>{t('failed.text')}</p>
          </Note>
        )}
        {act.refusals.map((one) => (
          <Note key={one.code} tone="danger">
            <p>{refusalText(one, t)}</p>
          </Note>
        ))}
        {mayChange && (
          <FileInput
            label={t('lists.files.add')}
            onChange={(file) => {
              if (file) void act.run(() => AnnualListEndpoint.attach(listId, file.id));
            }}
          />
        )}
      </div>
    </Panel>
  );
}

type FileProps = Props & Readonly<{ file: ListFile; reload: () => void }>;

function PlanFile({ listId, file, mayChange, reload }: FileProps) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className="qs-entry">
      <FileLink file={{ ...file, id: file.fileId }} />
      {mayChange && (
        <Button look="plain" onClick={() => setLeaving(true)}>
          {t('lists.files.remove')}
        </Button>
      )}
      {isLeaving && (
        <ReasonDialog
          title={t('lists.files.removeTitle')}
          consequence={t('lists.files.consequence', { name: file.name })}
          verb={t('lists.files.remove')}
          run={(reason) => AnnualListEndpoint.detach(listId, file.fileId, reason || undefined)}
          onDone={() => {
            setLeaving(false);
            reload();
          }}
          onClose={() => setLeaving(false)}
        />
      )}
    </div>
  );
}
