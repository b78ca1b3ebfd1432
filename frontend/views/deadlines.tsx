import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { DeadlineBoard } from 'Frontend/features/audit/deadline-board';
import { OverdueOrders } from 'Frontend/features/rectification/overdue-orders';

export const config: ViewConfig = { title: '期限', loginRequired: true };

function Deadlines() {
  return (
    <DeadlineBoard>
      <OverdueOrders />
    </DeadlineBoard>
  );
}

export default pageFor('audits:read', Deadlines);
