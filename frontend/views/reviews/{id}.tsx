import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ReviewShow } from 'Frontend/features/review/review-show';

export const config: ViewConfig = { title: '专家组', loginRequired: true };

export default pageFor('reviews:witness', ReviewShow);
