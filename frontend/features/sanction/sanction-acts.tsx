import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Sanction from 'Frontend/generated/cn/qingshen/sanction/Sanction';
import SanctionKind from 'Frontend/generated/cn/qingshen/sanction/SanctionKind';
import SanctionState from 'Frontend/generated/cn/qingshen/sanction/SanctionState';
import { SanctionEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Button, DownloadLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay, useSession } from 'Frontend/lib/account';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SanctionProps } from './sanction-show';

type Reasoned = 'reject' | 'withdraw' | 'revoke' | 'fulfil';
type Asked = 'approve' | Reasoned;

/** What can be done with a sanction as it stands: its bureau decides, but nobody of what they proposed themselves. */
export function SanctionActs({ detail, reload }: SanctionProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const [asked, setAsked] = useState<Asked>();
  const { sanction, handling } = detail;
  const acts =
    mayPlan && account.jurisdictionCode === sanction.jurisdictionCode
      ? possible(sanction, account.subject === handling?.proposedBy)
      : [];
  const close = () => setAsked(undefined);
  function done() {
    close();
    reload();
  }
  return (
    <>
      {sanction.number && (
        <DownloadLink href={`/sanctions/${sanction.id}.pdf`}>{t('sanctions.pdf')}</DownloadLink>
      )}
      {acts.map((act) => (
        <Button key={act} look={look(act)} onClick={() => setAsked(act)}>
          {t(`sanctions.${act}`)}
        </Button>
      ))}
      {asked === 'approve' && <Approve sanction={sanction} onDone={done} onClose={close} />}
      {asked && asked !== 'approve' && (
        <ReasonDialog
          title={t(`sanctions.${asked}`)}
          consequence={t(consequence(asked, sanction))}
          tone={asked === 'fulfil' ? 'info' : 'warning'}
          verb={t(`sanctions.${asked}`)}
          label={asked === 'fulfil' ? t('sanctions.note') : undefined}
          isOptional={asked === 'fulfil'}
          run={(reason) => SanctionEndpoint[asked](sanction.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}

function possible(sanction: Sanction, isOwn: boolean): Asked[] {
  if (sanction.state === SanctionState.PROPOSED) {
    return isOwn ? ['withdraw'] : ['reject', 'approve'];
  }
  if (sanction.state === SanctionState.APPROVED) {
    return sanction.dueOn ? ['revoke', 'fulfil'] : ['revoke'];
  }
  return [];
}

function look(act: Asked) {
  if (act === 'approve' || act === 'fulfil') {
    return 'primary';
  }
  return act === 'revoke' ? 'danger' : undefined;
}

/** A bar does more than to be one decision. */
function consequence(act: Asked, { kind }: Sanction): string {
  const isBar = kind === SanctionKind.BAR && (act === 'approve' || act === 'revoke');
  return `sanctions.${act}${isBar ? 'Bar' : ''}Consequence`;
}

type ApproveProps = Readonly<{ sanction: Sanction; onDone: () => void; onClose: () => void }>;

function Approve({ sanction, onDone, onClose }: ApproveProps) {
  const { t } = useTranslation();
  const act = useAct<Acted>(onDone);
  return (
    <ActDialog
      title={t('sanctions.approve')}
      act={act}
      verb={t('sanctions.approve')}
      onSubmit={() => void act.run(() => SanctionEndpoint.approve(sanction.id))}
      onClose={onClose}
    >
      <Note tone="warning">
        <p>{t(consequence('approve', sanction))}</p>
      </Note>
    </ActDialog>
  );
}
