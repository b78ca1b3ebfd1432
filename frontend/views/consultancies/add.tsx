import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ConsultancyCreate } from 'Frontend/features/consultancy/consultancy-create';

export const config: ViewConfig = { title: '新增咨询机构', loginRequired: true };

export default pageFor('consultancies:write', ConsultancyCreate);
