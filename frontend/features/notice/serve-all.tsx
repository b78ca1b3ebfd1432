import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { formatCount } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { served, SERVING_FIELDS, ServingFields, type ServingDraft } from './serving-fields';

type Props = Readonly<{ ids: string[]; onDone: () => void; onClose: () => void }>;

/** Several notices were served alike, such as by one posting. */
export function ServeAll({ ids, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ServingDraft>({ method: '', servedOn: '', servedTo: '' });
  const act = useAct<Acted>(onDone);
  return (
    <ActDialog
      title={t('notices.serveAll', { shown: formatCount(ids.length) })}
      act={act}
      fields={SERVING_FIELDS}
      verb={t('notices.serve')}
      onSubmit={() => void act.run(() => NoticeEndpoint.serveAll(ids, served(draft)))}
      onClose={onClose}
    >
      <p>{t('notices.serveAllText')}</p>
      <div className="qs-stack">
        <ServingFields draft={draft} onChange={setDraft} error={(field) => fieldError(act, field, t)} />
      </div>
    </ActDialog>
  );
}
