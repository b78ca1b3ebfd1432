import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import type EnterpriseListItem from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseListItem';
import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SearchBox } from 'Frontend/components/search-box';
import { LoadedEnterprise } from './loaded-enterprise';
import { useEnterpriseAct } from './use-enterprise-act';

export function EnterpriseMerge() {
  return <LoadedEnterprise>{(enterprise) => <Merge enterprise={enterprise} />}</LoadedEnterprise>;
}

/** A duplicate often differs after its first characters: another suffix, a misread one, a branch's addition. */
function beginningOf(name: string) {
  return [...name].slice(0, 4).join('');
}

/** The page's enterprise is kept; the one chosen is marked as its duplicate. */
function Merge({ enterprise }: Readonly<{ enterprise: EnterpriseDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = `/enterprises/${enterprise.id}`;
  const [text, setText] = useState(beginningOf(enterprise.facts.name));
  const [duplicate, setDuplicate] = useState<string>('');
  const [reason, setReason] = useState('');
  const found = useLoad(() => EnterpriseEndpoint.list({ text }, EnterpriseOrder.NAME, 10, undefined), text);
  const act = useEnterpriseAct(() => void navigate(page, { replace: true }));
  const candidates = found.value?.items.filter((one) => one.id !== enterprise.id) ?? [];
  return (
    <Page
      title={t('merge.title')}
      lead={enterprise.facts.name}
      back={{ to: page, label: enterprise.facts.name }}
    >
      <Note tone="warning">
        <p>{t('merge.consequence')}</p>
      </Note>
      <ActForm
        act={act}
        fields={['reason']}
        verb={t('merge.act')}
        cancelTo={page}
        onSubmit={() =>
          void act.run(() => EnterpriseEndpoint.merge(enterprise.id, duplicate || enterprise.id, reason))
        }
      >
        <Panel title={t('merge.which')}>
          <div className="qs-stack">
            <div className="qs-search">
              <SearchBox value={text} onSearch={setText} />
            </div>
            {candidates.map((one) => (
              <Candidate
                key={one.id}
                candidate={one}
                isChosen={one.id === duplicate}
                onChoose={() => setDuplicate(one.id)}
              />
            ))}
            {found.value && candidates.length === 0 && <p className="qs-muted">{t('merge.none')}</p>}
          </div>
        </Panel>
        <Panel title={t('correct.reasonTitle')}>
          <div className="qs-form-grid">
            <LongTextInput
              label={t('field.reason')}
              value={reason}
              error={fieldError(act.refusals, 'reason', t)}
              onChange={setReason}
              required
              wide
            />
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}

type CandidateProps = Readonly<{ candidate: EnterpriseListItem; isChosen: boolean; onChoose: () => void }>;

function Candidate({ candidate, isChosen, onChoose }: CandidateProps) {
  return (
    <label>
      <input type="radio" name="duplicate" checked={isChosen} onChange={onChoose} /> {candidate.name}{' '}
      <span className="qs-code">{candidate.creditCode}</span>
    </label>
  );
}
