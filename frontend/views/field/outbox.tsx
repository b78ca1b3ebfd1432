import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { Outbox } from 'Frontend/features/field/outbox';

export const config: ViewConfig = { title: '未发送的记录', loginRequired: true };

export default Outbox;
