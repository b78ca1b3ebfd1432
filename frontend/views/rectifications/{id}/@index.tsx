import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { RectificationShow } from 'Frontend/features/rectification/rectification-show';

export const config: ViewConfig = { title: '整改通知书', loginRequired: true };

export default pageFor('checks:read', RectificationShow);
