import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { Scoring } from 'Frontend/features/review/scoring';

export const config: ViewConfig = { title: '评分', loginRequired: true };

export default pageFor('reviews:answer', Scoring);
