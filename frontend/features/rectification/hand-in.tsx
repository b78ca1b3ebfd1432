import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { LongTextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { FileLink } from 'Frontend/components/file-link';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';

type Draft = { text: string; files: UploadedFile[] };

type Props = Readonly<{ itemId: string; reload: () => void }>;

/** What the enterprise says it mended, with any number of files; kept until it is handed in. */
export function HandIn({ itemId, reload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft, clear] = useDraft<Draft>(`rectification.${itemId}`, { text: '', files: [] });
  const act = useAct<{ refusals: Refusal[] }>(() => {
    clear();
    reload();
  });
  const files = draft.files.map((file) => file.id);
  return (
    <ActForm
      act={act}
      fields={['text']}
      verb={t('rectifications.handIn')}
      onSubmit={() => void act.run(() => RectificationEndpoint.handIn(itemId, draft.text, files))}
    >
      <LongTextInput
        label={t('rectifications.text')}
        value={draft.text}
        error={fieldError(act, 'text', t)}
        onChange={(text) => setDraft({ ...draft, text })}
        required
      />
      {draft.files.map((file) => (
        <p key={file.id}>
          <FileLink file={file} />{' '}
          <Button
            look="plain"
            onClick={() => setDraft({ ...draft, files: draft.files.filter((one) => one.id !== file.id) })}
          >
            {t('remove')}
          </Button>
        </p>
      ))}
      <FileInput
        label={t('rectifications.addFile')}
        onChange={(file) => file && setDraft({ ...draft, files: [...draft.files, file] })}
      />
    </ActForm>
  );
}
