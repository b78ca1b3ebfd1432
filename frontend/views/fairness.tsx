import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { FairnessPage } from 'Frontend/features/review/fairness-page';

export const config: ViewConfig = { title: '抽取公平性', loginRequired: true };

export default pageFor('reviews:watch', FairnessPage);
