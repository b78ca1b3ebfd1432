import type Expert from 'Frontend/generated/cn/qingshen/expert/Expert';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay } from 'Frontend/lib/account';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessDialog } from './assess-dialog';

const MOVES = {
  suspend: ExpertEndpoint.suspend,
  resume: ExpertEndpoint.resume,
  remove: ExpertEndpoint.remove,
  readmit: ExpertEndpoint.readmit,
  applyAgain: ExpertEndpoint.applyAgain,
};

type Move = keyof typeof MOVES;

/** What the province can do to somebody in each state; the first is what is mostly done. */
const OFFERED: Record<string, (Move | 'assess')[]> = {
  APPLIED: ['assess'],
  REJECTED: [],
  ADMITTED: ['assess', 'suspend', 'remove'],
  SUSPENDED: ['resume', 'remove'],
  REMOVED: ['readmit'],
};

type Props = Readonly<{ expert: Expert; isOwn: boolean; reload: () => void }>;

export function ExpertActs({ expert, isOwn, reload }: Props) {
  const { t } = useTranslation();
  const mayDecide = useMay('experts:decide');
  const mayMend = useMay('experts:mend');
  const [asked, setAsked] = useState<Move | 'assess'>();
  const close = () => setAsked(undefined);
  const done = () => {
    close();
    reload();
  };
  const maySpeak = mayMend || isOwn;
  const isOver = expert.state === 'REMOVED' || expert.state === 'REJECTED';
  return (
    <>
      {maySpeak && !isOver && (
        <ButtonLink to={`/experts/${expert.id}/correct`}>{t('correct.act')}</ButtonLink>
      )}
      {maySpeak && expert.state === 'REJECTED' && (
        <Button look="primary" onClick={() => setAsked('applyAgain')}>
          {t('experts.applyAgain')}
        </Button>
      )}
      {mayDecide &&
        OFFERED[expert.state].map((act, index) => (
          <Button
            key={act}
            look={act === 'remove' ? 'danger' : index === 0 ? 'primary' : undefined}
            onClick={() => setAsked(act)}
          >
            {t(act === 'assess' && expert.state !== 'APPLIED' ? 'experts.review' : `experts.${act}`)}
          </Button>
        ))}
      {asked === 'assess' && <AssessDialog expert={expert} onClose={close} onDone={done} />}
      {asked && asked !== 'assess' && (
        <ReasonDialog
          title={t(`experts.${asked}`)}
          consequence={t(`experts.${asked}Consequence`)}
          tone={asked === 'remove' ? 'warning' : 'info'}
          verb={t(`experts.${asked}`)}
          run={(reason) => MOVES[asked](expert.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}
