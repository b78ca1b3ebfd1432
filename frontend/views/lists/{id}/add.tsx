import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ItemAdd } from 'Frontend/features/plan/item-add';

export const config: ViewConfig = { title: '增加企业', loginRequired: true };

export default pageFor('lists:write', ItemAdd);
