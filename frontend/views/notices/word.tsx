import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { NoticeWord } from 'Frontend/features/notice/notice-word';

export const config: ViewConfig = { title: '书面通知', loginRequired: true };

export default pageFor('notices:write', NoticeWord);
