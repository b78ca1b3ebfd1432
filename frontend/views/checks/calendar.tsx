import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CheckCalendar } from 'Frontend/features/inspection/check-calendar';

export const config: ViewConfig = { title: '检查日历', loginRequired: true };

export default pageFor('checks:inspect', CheckCalendar);
