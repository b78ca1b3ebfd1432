import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RectificationList } from 'Frontend/features/rectification/rectification-list';

export const config: ViewConfig = { title: '整改通知书', loginRequired: true };

export default pageFor('checks:read', RectificationList);
