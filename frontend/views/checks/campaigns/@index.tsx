import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CampaignList } from 'Frontend/features/inspection/campaign-list';

export const config: ViewConfig = { title: '双随机抽查', loginRequired: true };

export default pageFor('checks:inspect', CampaignList);
