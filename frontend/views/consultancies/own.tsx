import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { pageFor } from 'Frontend/components/no-page';
import { ConsultancyShow } from 'Frontend/features/consultancy/consultancy-show';
import { PartyChecks } from 'Frontend/features/inspection/party-checks';
import { PartySanctions } from 'Frontend/features/sanction/sanctions-of';

export const config: ViewConfig = { title: '本机构', loginRequired: true };

function Consultancy() {
  return (
    <ConsultancyShow
      after={(id) => (
        <>
          <PartyChecks consultancyId={id} />
          <PartySanctions consultancyId={id} />
        </>
      )}
    />
  );
}

export default pageFor('consultancies:read', Consultancy);
