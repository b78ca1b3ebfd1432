import type Sanction from 'Frontend/generated/cn/qingshen/sanction/Sanction';
import type SanctionHandling from 'Frontend/generated/cn/qingshen/sanction/SanctionHandling';
import SanctionState from 'Frontend/generated/cn/qingshen/sanction/SanctionState';
import { Facts } from 'Frontend/components/facts';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ sanction: Sanction; handling: SanctionHandling }>;

const ENDED: Partial<Record<SanctionState, string>> = {
  [SanctionState.WITHDRAWN]: 'sanctions.withdrawnBy',
  [SanctionState.FULFILLED]: 'sanctions.fulfilledBy',
  [SanctionState.REVOKED]: 'sanctions.revokedBy',
};

/** Who of the bureau proposed, decided and ended it; it is shown to nobody else. */
export function HandlingPanel({ sanction, handling }: Props) {
  const { t, i18n } = useTranslation();
  const by = (name: string, at: string, reason?: string) =>
    t(reason ? 'sanctions.byWhy' : 'sanctions.by', { name, at: formatMoment(at, i18n.language), reason });
  const facts = [
    { name: t('sanctions.proposedBy'), value: by(handling.proposedByName, handling.proposedAt) },
  ];
  if (handling.decidedByName && handling.decidedAt) {
    facts.push({
      name: t(sanction.state === SanctionState.REJECTED ? 'sanctions.rejectedBy' : 'sanctions.approvedBy'),
      value: by(handling.decidedByName, handling.decidedAt, handling.decidedReason),
    });
  }
  const ended = ENDED[sanction.state];
  if (ended && handling.endedByName && handling.endedAt) {
    facts.push({ name: t(ended), value: by(handling.endedByName, handling.endedAt, handling.endedReason) });
  }
  return (
    <>
      {sanction.state === SanctionState.PROPOSED && <Waits sanction={sanction} handling={handling} />}
      <Panel title={t('sanctions.handling')}>
        <Facts facts={facts} />
      </Panel>
    </>
  );
}

/** For whom a proposal waits. */
function Waits({ sanction, handling }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const isOurs = mayPlan && account.jurisdictionCode === sanction.jurisdictionCode;
  const isOwn = account.subject === handling.proposedBy;
  return (
    <Note>
      <p>{t(isOwn ? 'sanctions.waitsForOthers' : isOurs ? 'sanctions.waitsForYou' : 'sanctions.waits')}</p>
    </Note>
  );
}
