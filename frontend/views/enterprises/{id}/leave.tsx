import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RegisterLeave } from 'Frontend/features/enterprise/register-leave';

export const config: ViewConfig = { title: '移出名单库', loginRequired: true };

export default pageFor('register:write', RegisterLeave);
