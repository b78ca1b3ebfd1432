import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { EnterpriseChoice } from 'Frontend/components/enterprise-choice';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonPanel } from 'Frontend/components/reason-panel';
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
  const [duplicate, setDuplicate] = useState('');
  const [reason, setReason] = useState('');
  const act = useEnterpriseAct(() => void navigate(page, { replace: true }));
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
          <EnterpriseChoice
            initialText={beginningOf(enterprise.facts.name)}
            except={enterprise.id}
            none={t('merge.none')}
            value={duplicate}
            onChange={setDuplicate}
          />
        </Panel>
        <ReasonPanel title={t('correct.reasonTitle')} act={act} value={reason} onChange={setReason} />
      </ActForm>
    </Page>
  );
}
