import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { CheckShow } from 'Frontend/features/field/check-show';

export const config: ViewConfig = { title: '现场抽查', loginRequired: true };

export default CheckShow;
