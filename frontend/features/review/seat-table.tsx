import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Asked from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Asked';
import type Sitter from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Sitter';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignmentBadge } from './panel-badge';
import { TakeBack } from './take-back';
import type { PanelProps } from './review-show';

/** Each seat, what it asks for, and everybody who was asked, the present one last. */
export function SeatTable({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const isSeated = ['SEATING', 'COMPLETE'].includes(detail.panel.state);
  const mayReplace = useMay('reviews:plan') && detail.isOwn && isSeated;
  const [gone, setGone] = useState<Sitter>();
  return (
    <>
      <ol className="qs-plain-list">
        {detail.seats.map(({ number, speciality }) => (
          <li key={number} className="qs-entry">
            <strong>{number === 1 ? t('reviews.leaderSeat') : t('reviews.seat', { number })}</strong>
            <small> {speciality ? t(`speciality.${speciality}`) : t('reviews.any')}</small>
            <Sitters
              sitters={detail.sitters.filter((one) => one.assignment.seat === number)}
              asked={detail.asked}
              onReplace={mayReplace ? setGone : undefined}
              reload={reload}
            />
          </li>
        ))}
      </ol>
      {gone && (
        <ReasonDialog
          title={t('reviews.replaceOf', { name: gone.name })}
          consequence={t('reviews.replaceConsequence')}
          tone="warning"
          verb={t('reviews.replaceAsk')}
          run={(reason) => ReviewEndpoint.askReplacement(gone.assignment.id, reason)}
          onDone={() => {
            setGone(undefined);
            reload();
          }}
          onClose={() => setGone(undefined)}
        />
      )}
    </>
  );
}

type SittersProps = Readonly<{
  sitters: Sitter[];
  asked: Asked[];
  onReplace?: (sitter: Sitter) => void;
  reload: () => void;
}>;

function Sitters({ sitters, asked, onReplace, reload }: SittersProps) {
  const { t, i18n } = useTranslation();
  if (sitters.length === 0) {
    return <p className="qs-muted">{t('reviews.nobody')}</p>;
  }
  return sitters.map((one) => {
    const { assignment } = one;
    const isPresent = assignment.state === 'OFFERED' || assignment.state === 'ACCEPTED';
    const leaving = asked.find(({ replacement }) => replacement.assignmentId === assignment.id);
    return (
      <div key={assignment.id}>
        <p className={isPresent ? undefined : 'qs-muted'}>
          {one.name} {one.title} <AssignmentBadge state={assignment.state} />{' '}
          {assignment.state === 'OFFERED' &&
            t('reviews.answerBy', { day: formatDay(assignment.answerBy, i18n.language) })}
          {assignment.reason}
          {isPresent && onReplace && !leaving && (
            <>
              {' '}
              <Button onClick={() => onReplace(one)}>{t('reviews.replace')}</Button>
            </>
          )}
        </p>
        {leaving && <Leaving asked={leaving} mayTakeBack={!!onReplace} reload={reload} />}
      </div>
    );
  });
}

type LeavingProps = Readonly<{ asked: Asked; mayTakeBack: boolean; reload: () => void }>;

/** Somebody is to be taken off: whoever did not ask for it may consent. */
function Leaving({ asked, mayTakeBack, reload }: LeavingProps) {
  const { t } = useTranslation();
  const act = useAct<Acted>(reload);
  const mayConsent = useMay('reviews:plan') && !asked.isMine;
  const { assignmentId, askedByName, reason } = asked.replacement;
  const text = <p>{t('reviews.replaceAsked', { name: askedByName, reason })}</p>;
  return (
    <>
      {mayConsent ? (
        <ActForm
          act={act}
          fields={[]}
          verb={t('reviews.replaceConsent')}
          onSubmit={() => void act.run(() => ReviewEndpoint.consentReplacement(assignmentId))}
        >
          <Note tone="warning">{text}</Note>
        </ActForm>
      ) : (
        <Note>
          {text}
          <p>{t('reviews.replaceWaits')}</p>
        </Note>
      )}
      {mayTakeBack && (
        <TakeBack
          verb={t('reviews.replaceWithdraw')}
          run={() => ReviewEndpoint.withdrawReplacement(assignmentId)}
          reload={reload}
        />
      )}
    </>
  );
}
