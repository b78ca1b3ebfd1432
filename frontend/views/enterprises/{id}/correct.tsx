import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseEdit } from 'Frontend/features/enterprise/enterprise-edit';

export const config: ViewConfig = { title: '更正', loginRequired: true };

export default pageFor('register:write', EnterpriseEdit);
