import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { EnterpriseShow } from 'Frontend/features/enterprise/enterprise-show';

export const config: ViewConfig = { title: '企业', loginRequired: true };

export default EnterpriseShow;
