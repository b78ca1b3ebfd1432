import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ImportStart } from 'Frontend/features/enterprise-import/import-start';

export const config: ViewConfig = { title: '批量导入', loginRequired: true };

export default pageFor('register:import', ImportStart);
