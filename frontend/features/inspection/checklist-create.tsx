import type Created from 'Frontend/generated/cn/qingshen/inspection/web/ChecklistEndpoint/Created';
import { ChecklistEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { useAct } from 'Frontend/lib/use-act';
import { fieldError } from 'Frontend/lib/refusals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BilingualInput } from './bilingual-input';
import { NO_WORDS } from './checklist-form';

/** Asks what a new template is called, and goes on to its draft. */
export function ChecklistCreate({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState(NO_WORDS);
  const act = useAct<Created>(({ code }) => void navigate(`/checklists/${code}/edit`));
  return (
    <ActDialog
      title={t('checklists.create')}
      act={act}
      fields={['name.zh', 'name.en']}
      verb={t('checklists.begin')}
      onSubmit={() => void act.run(() => ChecklistEndpoint.create(name))}
      onClose={onClose}
    >
      <BilingualInput
        label={t('checklists.name')}
        field="name"
        value={name}
        error={(field) => fieldError(act, field, t)}
        onChange={setName}
        required
      />
    </ActDialog>
  );
}
