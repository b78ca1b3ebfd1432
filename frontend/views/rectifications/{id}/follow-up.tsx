import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { FollowUp } from 'Frontend/features/rectification/follow-up';

export const config: ViewConfig = { title: '安排复查', loginRequired: true };

export default pageFor('checks:plan', FollowUp);
