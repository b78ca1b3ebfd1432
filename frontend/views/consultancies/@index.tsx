import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ConsultancyList } from 'Frontend/features/consultancy/consultancy-list';

export const config: ViewConfig = { title: '咨询机构', loginRequired: true };

export default pageFor('consultancies:read', ConsultancyList);
