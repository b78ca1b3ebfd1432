import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RulePage } from 'Frontend/features/rule/rule-page';

export const config: ViewConfig = { title: '法定期限', loginRequired: true };

export default pageFor('rules:read', RulePage);
