import type CampaignPlan from 'Frontend/generated/cn/qingshen/inspection/CampaignPlan';
import type CampaignPreview from 'Frontend/generated/cn/qingshen/inspection/CampaignPreview';
import { CampaignEndpoint } from 'Frontend/generated/endpoints';
import { Panel } from 'Frontend/components/panel';
import { Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** How many may be drawn, and why others may not, as the plan stands. */
export function CampaignCounts({ plan }: Readonly<{ plan: CampaignPlan }>) {
  const { t } = useTranslation();
  const { value } = useLoad(() => CampaignEndpoint.preview(plan), JSON.stringify(plan));
  return (
    <Panel title={t('campaigns.counts')}>
      {value ? (
        <div role="status">
          <p>{t(`campaigns.counted.${plan.subjectKind}`, { ...value })}</p>
          <Left preview={value} />
        </div>
      ) : (
        <Skeleton lines={2} />
      )}
    </Panel>
  );
}

function Left({ preview }: Readonly<{ preview: CampaignPreview }>) {
  const { t } = useTranslation();
  const all = [...Object.entries(preview.objectsExcluded), ...Object.entries(preview.inspectorsExcluded)];
  return (
    <ul>
      {all.map(([rule, count]) => (
        <li key={rule}>
          {t(`campaignRule.${rule}`)}: {count}
        </li>
      ))}
    </ul>
  );
}
