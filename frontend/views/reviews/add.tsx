import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ReviewCreate } from 'Frontend/features/review/review-create';

export const config: ViewConfig = { title: '组建专家组', loginRequired: true };

export default pageFor('reviews:plan', ReviewCreate);
