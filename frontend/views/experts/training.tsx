import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { OwnTraining } from 'Frontend/features/expert/own-training';

export const config: ViewConfig = { title: '我的培训', loginRequired: true };

export default pageFor('reviews:answer', OwnTraining);
