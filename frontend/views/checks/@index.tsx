import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CheckList } from 'Frontend/features/inspection/check-list';

export const config: ViewConfig = { title: '现场检查', loginRequired: true };

export default pageFor('checks:read', CheckList);
