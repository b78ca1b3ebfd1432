import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { Assignments } from 'Frontend/features/review/assignments';

export const config: ViewConfig = { title: '我的任务', loginRequired: true };

export default pageFor('reviews:answer', Assignments);
