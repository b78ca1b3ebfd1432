import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { EnterpriseChoice } from 'Frontend/components/enterprise-choice';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { ReasonPanel } from 'Frontend/components/reason-panel';
import { useAct } from 'Frontend/lib/use-act';
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
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
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
          <EnterpriseChoice
            filter={{ onRegister: true }}
            none={t('list.noneFound')}
            value={chosen}
            onChange={setChosen}
          />
        </Panel>
        <ReasonPanel title={t('lists.add.why')} act={act} value={reason} onChange={setReason} />
      </ActForm>
    </Page>
  );
}
