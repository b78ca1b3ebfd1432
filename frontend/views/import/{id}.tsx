import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ImportShow } from 'Frontend/features/enterprise-import/import-show';

export const config: ViewConfig = { title: '批量导入', loginRequired: true };

export default pageFor('register:import', ImportShow);
