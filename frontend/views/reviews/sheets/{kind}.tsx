import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { SheetEdit } from 'Frontend/features/review/sheet-edit';

export const config: ViewConfig = { title: '编写评分表', loginRequired: true };

export default pageFor('rules:write', SheetEdit);
