import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { FieldDay } from 'Frontend/features/field/field-day';

export const config: ViewConfig = { title: '现场抽查', loginRequired: true };

export default FieldDay;
