import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { SanctionPropose } from 'Frontend/features/sanction/sanction-propose';

export const config: ViewConfig = { title: '提出处理建议', loginRequired: true };

export default pageFor('checks:plan', SanctionPropose);
