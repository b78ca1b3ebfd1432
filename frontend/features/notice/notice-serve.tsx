import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Notice from 'Frontend/generated/cn/qingshen/notice/Notice';
import ServeMethod from 'Frontend/generated/cn/qingshen/notice/ServeMethod';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

export function NoticeServe() {
  const { t } = useTranslation();
  const { noticeId = '' } = useParams();
  const { value, failed, reload } = useLoad(
    async () => (await NoticeEndpoint.get(noticeId)) ?? null,
    noticeId,
  );
  if (value === undefined) {
    return <Page title={t('notices.serveTitle')}>{failed ? <Failed retry={reload} /> : <Skeleton />}</Page>;
  }
  return value ? <Serve notice={value} /> : <NoPage why="notFound" />;
}

type Draft = { method: string; servedOn: string; servedTo: string; reason: string; file?: UploadedFile };

/** How a notice was served, or what was recorded of it put right. */
function Serve({ notice }: Readonly<{ notice: Notice }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = `/notices/${notice.annualListId}`;
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`notice.serve.${notice.id}.${notice.version}`, {
    method: notice.serving?.method ?? '',
    servedOn: notice.serving?.servedOn ?? '',
    servedTo: notice.serving?.servedTo ?? '',
    reason: '',
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(list, { replace: true });
  });
  const submit = () =>
    act.run(() =>
      NoticeEndpoint.serve(notice.id, notice.version, {
        method: (draft.method || undefined) as ServeMethod | undefined,
        servedOn: draft.servedOn || undefined,
        servedTo: draft.servedTo,
        proofFileId: draft.file?.id ?? notice.serving?.proofFileId,
        reason: draft.reason || undefined,
      }),
    );
  const error = (field: string) => fieldError(act.refusals, field, t);
  return (
    <Page
      title={t('notices.serveTitle')}
      lead={`${notice.enterpriseName} ${notice.documentNumber}`}
      back={{ to: list, label: t('notices.title') }}
    >
      <ActForm
        act={act}
        fields={['method', 'servedOn', 'servedTo', 'reason']}
        verb={t('notices.serve')}
        cancelTo={list}
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            <ChoiceInput
              label={t('notices.method')}
              choices={Object.values(ServeMethod).map((value) => ({
                value,
                label: t(`serveMethod.${value}`),
              }))}
              value={draft.method}
              error={error('method')}
              onChange={(method) => setDraft({ ...draft, method })}
              required
            />
            <DayInput
              label={t('notices.servedOn')}
              value={draft.servedOn}
              error={error('servedOn')}
              onChange={(servedOn) => setDraft({ ...draft, servedOn })}
              required
            />
            <TextInput
              label={t('notices.servedTo')}
              value={draft.servedTo}
              error={error('servedTo')}
              onChange={(servedTo) => setDraft({ ...draft, servedTo })}
              required
            />
            {notice.serving && (
              <LongTextInput
                label={t('field.reason')}
                value={draft.reason}
                error={error('reason')}
                onChange={(reason) => setDraft({ ...draft, reason })}
                required
                wide
              />
            )}
            <div className="qs-span">
              <FileInput
                label={t('notices.proof')}
                file={draft.file}
                onChange={(file) => setDraft({ ...draft, file })}
              />
            </div>
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
