import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RegisterEnter } from 'Frontend/features/enterprise/register-enter';

export const config: ViewConfig = { title: '列入名单库', loginRequired: true };

export default pageFor('register:write', RegisterEnter);
