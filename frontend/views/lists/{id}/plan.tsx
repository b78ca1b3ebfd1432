import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { PlanEdit } from 'Frontend/features/plan/plan-edit';

export const config: ViewConfig = { title: '年度实施计划', loginRequired: true };

export default pageFor('lists:write', PlanEdit);
