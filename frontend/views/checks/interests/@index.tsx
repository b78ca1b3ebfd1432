import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { InterestList } from 'Frontend/features/inspection/interest-list';

export const config: ViewConfig = { title: '检查人员利害关系', loginRequired: true };

export default pageFor('checks:inspect', InterestList);
