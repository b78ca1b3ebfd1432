import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { InboxPage } from 'Frontend/features/inbox/inbox-page';

export const config: ViewConfig = { title: '消息', loginRequired: true };

export default InboxPage;
