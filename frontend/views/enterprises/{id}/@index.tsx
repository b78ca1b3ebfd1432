import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseShow } from 'Frontend/features/enterprise/enterprise-show';

export const config: ViewConfig = { title: '企业', loginRequired: true };

export default pageFor('register:read', EnterpriseShow);
