import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CampaignCreate } from 'Frontend/features/inspection/campaign-create';

export const config: ViewConfig = { title: '发起双随机抽查', loginRequired: true };

export default pageFor('checks:plan', CampaignCreate);
