import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import { AnnualListEndpoint, EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { SearchBox } from 'Frontend/components/search-box';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { listTitle } from './list-title';
import { LoadedList } from './loaded-list';

export function ItemAdd() {
  return <LoadedList>{(list) => <Add list={list} />}</LoadedList>;
}

/** Puts an enterprise of the register on the list that was not proposed. */
function Add({ list }: Readonly<{ list: AnnualList }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const names = useNames();
  const page = `/lists/${list.id}`;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const found = useLoad(
    () => EnterpriseEndpoint.list({ text, onRegister: true }, EnterpriseOrder.NAME, 10, undefined),
    text,
  );
  const act = useAct<Acted>(() => void navigate(page, { replace: true }));
  return (
    <Page
      title={t('lists.add.title')}
      lead={listTitle(list, names.jurisdiction(list.jurisdictionCode), t)}
      back={{ to: page, label: t('lists.list') }}
    >
      <ActForm
        act={act}
        fields={['reason']}
        verb={t('lists.add.act')}
        cancelTo={page}
        onSubmit={() => void act.run(() => AnnualListEndpoint.add(list.id, chosen || list.id, reason))}
      >
        <Panel title={t('lists.add.which')}>
          <div className="qs-stack">
            <div className="qs-search">
              <SearchBox value={text} onSearch={setText} />
            </div>
            {found.value?.items.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="enterprise"
                  checked={one.id === chosen}
                  onChange={() => setChosen(one.id)}
                />{' '}
                {one.name} <span className="qs-code">{one.creditCode}</span>
              </label>
            ))}
            {found.value?.items.length === 0 && <p className="qs-muted">{t('list.noneFound')}</p>}
          </div>
        </Panel>
        <Panel title={t('lists.add.why')}>
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
