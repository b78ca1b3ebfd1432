import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ChecklistEdit } from 'Frontend/features/inspection/checklist-edit';

export const config: ViewConfig = { title: '编写检查表', loginRequired: true };

export default pageFor('checklists:write', ChecklistEdit);
