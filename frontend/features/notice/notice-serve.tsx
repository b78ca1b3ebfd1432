import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Notice from 'Frontend/generated/cn/qingshen/notice/Notice';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { served, SERVING_FIELDS, ServingFields, type ServingDraft } from './serving-fields';

export function NoticeServe() {
  const { t } = useTranslation();
  const noticeId = idOf(useParams().noticeId);
  const { value, failed, reload } = useLoad(
    async () => (await NoticeEndpoint.get(noticeId)) ?? null,
    noticeId,
  );
  if (value === undefined) {
    return <Page title={t('notices.serveTitle')}>{failed ? <Failed retry={reload} /> : <Skeleton />}</Page>;
  }
  return value ? <Serve notice={value} /> : <NoPage why="notFound" />;
}

type Draft = ServingDraft & { reason: string };

/** How a notice was served, or what was recorded of it put right. */
function Serve({ notice }: Readonly<{ notice: Notice }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = `/notices/${notice.annualListId}`;
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`notice.serve.${notice.id}.${notice.version}`, {
    method: notice.serving?.method ?? '',
    servedOn: notice.serving?.servedOn ?? '',
    servedTo: notice.serving?.servedTo ?? '',
    file: notice.proof,
    reason: '',
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(list, { replace: true });
  });
  const submit = () =>
    act.run(() =>
      NoticeEndpoint.serve(notice.id, notice.version, {
        ...served(draft),
        reason: draft.reason || undefined,
      }),
    );
  const error = (field: string) => fieldError(act, field, t);
  return (
    <Page
      title={t(notice.serving ? 'notices.correctTitle' : 'notices.serveTitle')}
      lead={`${notice.enterpriseName} ${notice.documentNumber}`}
      back={{ to: list, label: t('notices.title') }}
    >
      <ActForm
        act={act}
        fields={SERVING_FIELDS}
        verb={t(notice.serving ? 'notices.correct' : 'notices.serve')}
        cancelTo={list}
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            <ServingFields draft={draft} onChange={setDraft} error={error} />
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
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
