import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ExpertList } from 'Frontend/features/expert/expert-list';

export const config: ViewConfig = { title: '专家库', loginRequired: true };

export default pageFor('reviews:witness', ExpertList);
