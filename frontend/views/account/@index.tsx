import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { AccountPage } from 'Frontend/features/account/account-page';

export const config: ViewConfig = { title: '账号与消息', loginRequired: true };

export default AccountPage;
