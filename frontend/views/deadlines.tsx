import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { DeadlineBoard } from 'Frontend/features/audit/deadline-board';

export const config: ViewConfig = { title: '期限', loginRequired: true };

export default pageFor('audits:read', DeadlineBoard);
