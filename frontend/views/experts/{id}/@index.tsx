import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ExpertShow } from 'Frontend/features/expert/expert-show';
import { ExpertWork } from 'Frontend/features/review/expert-work';

export const config: ViewConfig = { title: '专家', loginRequired: true };

function ExpertPage() {
  return <ExpertShow after={({ id }) => <ExpertWork expertId={id} />} />;
}

export default pageFor('experts:read', ExpertPage);
