import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { MyCalendar } from 'Frontend/features/review/my-calendar';

export const config: ViewConfig = { title: '我的日历', loginRequired: true };

export default pageFor('reviews:answer', MyCalendar);
