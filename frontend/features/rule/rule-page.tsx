import { RuleEndpoint } from 'Frontend/generated/endpoints';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarPanel } from './calendar-panel';
import { DeadlineTrial } from './deadline-trial';
import { RuleTable } from './rule-table';

/** The times that the law and the plan set, and the days that count. */
export function RulePage() {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(0);
  const rules = useLoad(() => RuleEndpoint.rules(), 'rules');
  if (rules.failed) {
    return (
      <Page title={t('rules.title')}>
        <Failed retry={rules.reload} />
      </Page>
    );
  }
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      <Panel title={t('rules.list')}>{rules.value ? <RuleTable rules={rules.value} /> : <Skeleton />}</Panel>
      <DeadlineTrial changes={changes} />
      <CalendarPanel onChange={() => setChanges(changes + 1)} />
    </Page>
  );
}
