import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Word from 'Frontend/generated/cn/qingshen/notice/NoticeWord';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { TextInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { isConflict, useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** How the city signs and numbers its notices. */
export function NoticeWord() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(async () => (await NoticeEndpoint.word()) ?? null, 'word');
  if (value === undefined) {
    return <Page title={t('notices.word.title')}>{failed ? <Failed retry={reload} /> : <Skeleton />}</Page>;
  }
  return value ? <Edit word={value} reload={reload} /> : <NoPage why="notFound" />;
}

const FIELDS = ['word', 'issuer', 'contact'] as const;

function Edit({ word, reload }: Readonly<{ word: Word; reload: () => void }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft, clearDraft] = useDraft(`notice.word.${word.version}`, {
    word: word.word,
    issuer: word.issuer,
    contact: word.contact,
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate('/notices', { replace: true });
  });
  async function submit() {
    const outcome = await act.run(() =>
      NoticeEndpoint.changeWord(word.version, draft.word, draft.issuer, draft.contact),
    );
    if (isConflict(outcome)) {
      reload();
    }
  }
  return (
    <Page
      title={t('notices.word.title')}
      lead={t('notices.word.lead')}
      back={{ to: '/notices', label: t('notices.title') }}
    >
      <ActForm
        act={act}
        fields={FIELDS}
        verb={t('notices.word.save')}
        cancelTo="/notices"
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            {FIELDS.map((field) => (
              <TextInput
                key={field}
                label={t(`notices.word.${field}`)}
                value={draft[field]}
                error={fieldError(act, field, t)}
                onChange={(text) => setDraft({ ...draft, [field]: text })}
                required
              />
            ))}
          </div>
          <p className="qs-muted">
            {t('notices.word.example', { word: draft.word.trim(), year: today().slice(0, 4) })}
          </p>
        </Panel>
      </ActForm>
    </Page>
  );
}
