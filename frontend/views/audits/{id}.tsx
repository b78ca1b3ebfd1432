import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { AuditShow } from 'Frontend/features/audit/audit-show';

export const config: ViewConfig = { title: '审核', loginRequired: true };

export default pageFor('audits:read', AuditShow);
