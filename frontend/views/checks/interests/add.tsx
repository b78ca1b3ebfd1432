import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { InterestCreate } from 'Frontend/features/inspection/interest-create';

export const config: ViewConfig = { title: '登记利害关系', loginRequired: true };

export default pageFor('checks:inspect', InterestCreate);
