import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ListShow } from 'Frontend/features/plan/list-show';

export const config: ViewConfig = { title: '年度名单', loginRequired: true };

export default pageFor('lists:read', ListShow);
