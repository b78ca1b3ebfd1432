import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { ImportShow } from 'Frontend/features/enterprise-import/import-show';

export const config: ViewConfig = { title: '批量导入', loginRequired: true };

export default ImportShow;
