import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { ImportStart } from 'Frontend/features/enterprise-import/import-start';

export const config: ViewConfig = { title: '批量导入', loginRequired: true };

export default ImportStart;
