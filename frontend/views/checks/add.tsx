import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CheckCreate } from 'Frontend/features/inspection/check-create';

export const config: ViewConfig = { title: '安排检查', loginRequired: true };

export default pageFor('checks:plan', CheckCreate);
