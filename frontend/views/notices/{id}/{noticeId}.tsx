import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { NoticeServe } from 'Frontend/features/notice/notice-serve';

export const config: ViewConfig = { title: '登记送达', loginRequired: true };

export default pageFor('notices:write', NoticeServe);
