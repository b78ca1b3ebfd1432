import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseCreate } from 'Frontend/features/enterprise/enterprise-create';

export const config: ViewConfig = { title: '新增企业', loginRequired: true };

export default pageFor('register:write', EnterpriseCreate);
