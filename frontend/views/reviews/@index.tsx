import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ReviewList } from 'Frontend/features/review/review-list';

export const config: ViewConfig = { title: '评审', loginRequired: true };

export default pageFor('reviews:witness', ReviewList);
