import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { More } from 'Frontend/components/paged';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { ReasonPanel } from 'Frontend/components/reason-panel';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useNames } from 'Frontend/lib/use-names';
import { usePages } from 'Frontend/lib/use-pages';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { listTitle } from './list-title';
import { LoadedList } from './loaded-list';

export function ListReturn() {
  return <LoadedList>{(list) => <Return list={list} />}</LoadedList>;
}

type Draft = { reason: string; remarks: Record<string, string> };

/** Gives a list back: why, and what is wrong with single enterprises. */
function Return({ list }: Readonly<{ list: AnnualList }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const names = useNames();
  const page = `/lists/${list.id}`;
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`list.return.${list.id}`, {
    reason: '',
    remarks: {},
  });
  const pages = usePages((first, after) => AnnualListEndpoint.items(list.id, first, after), list.id);
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  const remarks = Object.entries(draft.remarks)
    .filter(([, text]) => text.trim() !== '')
    .map(([enterpriseId, text]) => ({ enterpriseId, text }));
  return (
    <Page
      title={t('lists.return.title')}
      lead={listTitle(list, names.jurisdiction(list.jurisdictionCode), t)}
      back={{ to: page, label: t('lists.list') }}
    >
      <Note>
        <p>{t('lists.return.consequence')}</p>
      </Note>
      <ActForm
        act={act}
        fields={['reason', ...remarks.map((one) => `remarks.${one.enterpriseId}`)]}
        verb={t('lists.return.act')}
        cancelTo={page}
        onSubmit={() =>
          void act.run(() => AnnualListEndpoint.giveBack(list.id, list.state, draft.reason, remarks))
        }
      >
        <ReasonPanel
          title={t('lists.return.why')}
          act={act}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
        <Panel title={t('lists.return.remarks')}>
          <div className="qs-form-grid">
            {pages.items
              .filter((item) => !item.dropReason)
              .map((item) => (
                <TextInput
                  key={item.id}
                  label={item.name}
                  value={draft.remarks[item.enterpriseId] ?? ''}
                  error={fieldError(act, `remarks.${item.enterpriseId}`, t)}
                  onChange={(text) =>
                    setDraft({ ...draft, remarks: { ...draft.remarks, [item.enterpriseId]: text } })
                  }
                />
              ))}
          </div>
          <More pages={pages} />
        </Panel>
      </ActForm>
    </Page>
  );
}
