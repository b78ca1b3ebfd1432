import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { EnterpriseShow } from 'Frontend/features/enterprise/enterprise-show';
import { PartyChecks } from 'Frontend/features/inspection/party-checks';
import { PartySanctions } from 'Frontend/features/sanction/sanctions-of';

export const config: ViewConfig = { title: '企业', loginRequired: true };

function Enterprise() {
  return (
    <EnterpriseShow
      after={(id) => (
        <>
          <PartyChecks enterpriseId={id} />
          <PartySanctions enterpriseId={id} />
        </>
      )}
    />
  );
}

export default pageFor('register:read', Enterprise);
