import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Note } from 'Frontend/components/note';
import { useAct } from 'Frontend/lib/use-act';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ panelId: string; onClose: () => void; onDone: () => void }>;

/** Tells the enterprise what to correct before it passes. */
export function AskCorrections({ panelId, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const act = useAct<Acted>(onDone);
  return (
    <ActDialog
      title={t('corrections.ask')}
      act={act}
      verb={t('corrections.ask')}
      onSubmit={() => void act.run(() => ReviewEndpoint.askCorrections(panelId))}
      onClose={onClose}
    >
      <Note>
        <p>{t('corrections.askConsequence')}</p>
      </Note>
    </ActDialog>
  );
}
