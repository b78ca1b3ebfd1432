import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { EnterpriseMerge } from 'Frontend/features/enterprise/enterprise-merge';

export const config: ViewConfig = { title: '合并重复企业', loginRequired: true };

export default EnterpriseMerge;
