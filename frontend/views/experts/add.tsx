import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ExpertCreate } from 'Frontend/features/expert/expert-create';

export const config: ViewConfig = { title: '登记专家申请', loginRequired: true };

export default pageFor('experts:mend', ExpertCreate);
