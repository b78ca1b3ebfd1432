import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from './act-form';
import { LongTextInput } from './fields';
import { FilesInput } from './files-input';
import type { UploadedFile } from './file-input';
import { Note } from './note';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ panelId: string; reload: () => void }>;

/** Hands in what was corrected, with what proves it. */
export function HandInCorrections({ panelId, reload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft, clear] = useDraft(`corrections.${panelId}`, {
    words: '',
    files: [] as UploadedFile[],
  });
  const act = useAct<Acted>(() => {
    clear();
    reload();
  });
  return (
    <ActForm
      act={act}
      fields={['words']}
      verb={t('corrections.handIn')}
      onSubmit={() =>
        void act.run(() =>
          ReviewEndpoint.handInCorrections(
            panelId,
            draft.words,
            draft.files.map((file) => file.id),
          ),
        )
      }
    >
      <Note>
        <p>{t('corrections.handInConsequence')}</p>
      </Note>
      <LongTextInput
        label={t('corrections.words')}
        value={draft.words}
        error={fieldError(act, 'words', t)}
        onChange={(words) => setDraft({ ...draft, words })}
        required
      />
      <FilesInput
        label={t('corrections.files')}
        verb={t('corrections.addFile')}
        files={draft.files}
        onChange={(files) => setDraft({ ...draft, files })}
      />
    </ActForm>
  );
}
