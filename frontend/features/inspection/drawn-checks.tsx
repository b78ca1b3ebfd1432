import type Drawn from 'Frontend/generated/cn/qingshen/inspection/web/CampaignEndpoint/Drawn';
import { Panel } from 'Frontend/components/panel';
import { useTranslation } from 'react-i18next';
import { CheckTable } from './check-table';

/** What a campaign drew. */
export function DrawnChecks({ checks }: Readonly<{ checks: Drawn[] }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('campaigns.drawn')}>
      <CheckTable items={checks} />
    </Panel>
  );
}
