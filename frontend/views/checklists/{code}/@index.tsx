import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ChecklistShow } from 'Frontend/features/inspection/checklist-show';

export const config: ViewConfig = { title: '检查表', loginRequired: true };

export default pageFor('checks:read', ChecklistShow);
