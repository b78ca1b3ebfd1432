import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { ActForm } from './act-form';
import { LongTextInput } from './fields';
import type { UploadedFile } from './file-input';
import { FilesInput } from './files-input';
import { Note } from './note';

type Props = Readonly<{
  /** Under which what is typed is kept. */
  name: string;
  /** What the server calls the text. */
  field: string;
  label: string;
  filesLabel?: string;
  fileVerb: string;
  consequence?: string;
  verb: string;
  run: (text: string, fileIds: string[]) => Promise<{ refusals: Refusal[] }>;
  reload: () => void;
}>;

/** Says what was mended, with any number of files that prove it; kept until it is handed in. */
export function HandInForm({
  name,
  field,
  label,
  filesLabel,
  fileVerb,
  consequence,
  verb,
  run,
  reload,
}: Props) {
  const { t } = useTranslation();
  const [draft, setDraft, clear] = useDraft(name, { text: '', files: [] as UploadedFile[] });
  const act = useAct<{ refusals: Refusal[] }>(() => {
    clear();
    reload();
  });
  const fileIds = draft.files.map((file) => file.id);
  return (
    <ActForm
      act={act}
      fields={[field]}
      verb={verb}
      onSubmit={() => void act.run(() => run(draft.text, fileIds))}
    >
      {consequence && (
        <Note>
          <p>{consequence}</p>
        </Note>
      )}
      <LongTextInput
        label={label}
        value={draft.text}
        error={fieldError(act, field, t)}
        onChange={(text) => setDraft({ ...draft, text })}
        required
      />
      <FilesInput
        label={filesLabel}
        verb={fileVerb}
        files={draft.files}
        onChange={(files) => setDraft({ ...draft, files })}
      />
    </ActForm>
  );
}
