import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { AuditList } from 'Frontend/features/audit/audit-list';

export const config: ViewConfig = { title: '审核', loginRequired: true };

export default pageFor('audits:read', AuditList);
