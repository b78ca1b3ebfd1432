import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { StaffCreate } from 'Frontend/features/consultancy/staff-create';

export const config: ViewConfig = { title: '登记人员', loginRequired: true };

export default pageFor('consultancies:write', StaffCreate);
