import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { LongTextInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ panelId: string; lapsed: boolean; onClose: () => void; onDone: () => void }>;

/** Issues the opinion on what the panel came to. `lapsed`: what was to be corrected was not, so that it does not pass. */
export function DecideDialog({ panelId, lapsed, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [documentNumber, setDocumentNumber] = useState('');
  const [note, setNote] = useState('');
  const act = useAct<Acted>(onDone);
  return (
    <ActDialog
      title={t('scores.decide')}
      act={act}
      fields={['documentNumber', 'note']}
      verb={t('scores.decide')}
      onSubmit={() => void act.run(() => ReviewEndpoint.decide(panelId, documentNumber, note))}
      onClose={onClose}
    >
      <Note tone="warning">
        {lapsed && <p>{t('scores.decideLapsed')}</p>}
        <p>{t('scores.decideConsequence')}</p>
      </Note>
      <TextInput
        label={t('scores.documentNumber')}
        value={documentNumber}
        error={fieldError(act, 'documentNumber', t)}
        onChange={setDocumentNumber}
        required
      />
      <LongTextInput
        label={t('scores.note')}
        value={note}
        error={fieldError(act, 'note', t)}
        onChange={setNote}
      />
    </ActDialog>
  );
}
