import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { SanctionShow } from 'Frontend/features/sanction/sanction-show';

export const config: ViewConfig = { title: '处理决定', loginRequired: true };

export default pageFor('checks:read', SanctionShow);
