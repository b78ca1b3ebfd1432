import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseMerge } from 'Frontend/features/enterprise/enterprise-merge';

export const config: ViewConfig = { title: '合并重复企业', loginRequired: true };

export default pageFor('register:merge', EnterpriseMerge);
