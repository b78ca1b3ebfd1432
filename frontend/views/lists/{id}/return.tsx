import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ListReturn } from 'Frontend/features/plan/list-return';

export const config: ViewConfig = { title: '退回修改', loginRequired: true };

export default pageFor('lists:decide', ListReturn);
