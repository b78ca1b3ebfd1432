import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { SheetList } from 'Frontend/features/review/sheet-list';

export const config: ViewConfig = { title: '评分表', loginRequired: true };

export default pageFor('reviews:witness', SheetList);
