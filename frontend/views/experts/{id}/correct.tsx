import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ExpertEdit } from 'Frontend/features/expert/expert-edit';

export const config: ViewConfig = { title: '更正专家信息', loginRequired: true };

export default pageFor('experts:fill', ExpertEdit);
