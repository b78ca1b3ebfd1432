import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RectificationIssue } from 'Frontend/features/rectification/rectification-issue';

export const config: ViewConfig = { title: '下达整改通知书', loginRequired: true };

export default pageFor('checks:plan', RectificationIssue);
