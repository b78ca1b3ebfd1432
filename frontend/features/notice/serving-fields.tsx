import ServeMethod from 'Frontend/generated/cn/qingshen/notice/ServeMethod';
import { ChoiceInput, DayInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import type { FieldError } from 'Frontend/lib/refusals';
import { useTranslation } from 'react-i18next';

export type ServingDraft = { method: string; servedOn: string; servedTo: string; file?: UploadedFile };

export const SERVING_FIELDS = ['method', 'servedOn', 'servedTo', 'reason', 'proofFileId'] as const;

type Props<D extends ServingDraft> = Readonly<{
  draft: D;
  onChange: (draft: D) => void;
  error: (field: string) => FieldError | undefined;
}>;

/** How notices were served. */
export function ServingFields<D extends ServingDraft>({ draft, onChange, error }: Props<D>) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceInput
        label={t('notices.method')}
        choices={Object.values(ServeMethod).map((value) => ({ value, label: t(`serveMethod.${value}`) }))}
        value={draft.method}
        error={error('method')}
        onChange={(method) => onChange({ ...draft, method })}
        required
      />
      <DayInput
        label={t('notices.servedOn')}
        value={draft.servedOn}
        error={error('servedOn')}
        onChange={(servedOn) => onChange({ ...draft, servedOn })}
        required
      />
      <TextInput
        label={t('notices.servedTo')}
        value={draft.servedTo}
        error={error('servedTo')}
        onChange={(servedTo) => onChange({ ...draft, servedTo })}
        required
      />
      <div className="qs-span">
        <FileInput
          label={t('notices.proof')}
          file={draft.file}
          onChange={(file) => onChange({ ...draft, file })}
        />
      </div>
    </>
  );
}

/** As the server takes it. */
export function served(draft: ServingDraft) {
  return {
    method: (draft.method || undefined) as ServeMethod | undefined,
    servedOn: draft.servedOn || undefined,
    servedTo: draft.servedTo,
    proofFileId: draft.file?.id,
  };
}
