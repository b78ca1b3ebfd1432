import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ConsultancyShow } from 'Frontend/features/consultancy/consultancy-show';

export const config: ViewConfig = { title: '本机构', loginRequired: true };

export default pageFor('consultancies:read', ConsultancyShow);
