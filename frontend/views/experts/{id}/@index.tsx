import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ExpertShow } from 'Frontend/features/expert/expert-show';

export const config: ViewConfig = { title: '专家', loginRequired: true };

export default pageFor('experts:read', ExpertShow);
