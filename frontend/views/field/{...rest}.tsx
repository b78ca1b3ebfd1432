import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { NoFieldPage } from 'Frontend/features/field/no-field-page';

export const config: ViewConfig = { title: '页面不存在', loginRequired: true, menu: { exclude: true } };

export default NoFieldPage;
