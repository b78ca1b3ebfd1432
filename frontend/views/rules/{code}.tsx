import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RuleEdit } from 'Frontend/features/rule/rule-edit';

export const config: ViewConfig = { title: '更改期限', loginRequired: true };

export default pageFor('rules:write', RuleEdit);
