import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { CheckShow } from 'Frontend/features/inspection/check-show';
import { CheckOrders } from 'Frontend/features/rectification/check-orders';
import { CheckExperts } from 'Frontend/features/review/check-experts';
import { CheckSanctions } from 'Frontend/features/sanction/sanctions-of';

export const config: ViewConfig = { title: '现场检查', loginRequired: true };

function Check() {
  return (
    <CheckShow
      after={(check) => (
        <>
          <CheckOrders check={check} />
          <CheckExperts check={check} />
          <CheckSanctions check={check} />
        </>
      )}
    />
  );
}

export default pageFor('checks:read', Check);
