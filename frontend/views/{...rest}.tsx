import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { NoPage } from 'Frontend/components/no-page';

export const config: ViewConfig = { title: '页面不存在', loginRequired: true, menu: { exclude: true } };

export default function NotFound() {
  return <NoPage why="notFound" />;
}
