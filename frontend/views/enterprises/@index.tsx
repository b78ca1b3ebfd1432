import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseList } from 'Frontend/features/enterprise/enterprise-list';

export const config: ViewConfig = { title: '名单库', loginRequired: true };

export default pageFor('register:read', EnterpriseList);
