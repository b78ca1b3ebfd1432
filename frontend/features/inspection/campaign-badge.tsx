import type CampaignState from 'Frontend/generated/cn/qingshen/inspection/CampaignState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const TONE: Record<`${CampaignState}`, Tone> = { FROZEN: 'info', DRAWN: 'success', CANCELLED: 'neutral' };

export function CampaignBadge({ state }: Readonly<{ state: CampaignState }>) {
  const { t } = useTranslation();
  return <Badge tone={TONE[state]}>{t(`campaignState.${state}`)}</Badge>;
}
