import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { Home } from 'Frontend/features/home/home';

export const config: ViewConfig = { title: '首页', loginRequired: true };

export default Home;
