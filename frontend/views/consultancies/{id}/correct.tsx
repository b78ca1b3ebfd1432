import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ConsultancyEdit } from 'Frontend/features/consultancy/consultancy-edit';

export const config: ViewConfig = { title: '更正', loginRequired: true };

export default pageFor('consultancies:write', ConsultancyEdit);
