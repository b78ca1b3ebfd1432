import type Sitter from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Sitter';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignmentBadge } from './panel-badge';
import type { PanelProps } from './review-show';

/** Each seat, what it asks for, and everybody who was asked, the present one last. */
export function SeatTable({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const mayReplace = useMay('reviews:plan') && detail.isOwn;
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
              onReplace={mayReplace ? setGone : undefined}
            />
          </li>
        ))}
      </ol>
      {gone && (
        <ReasonDialog
          title={t('reviews.replaceOf', { name: gone.name })}
          consequence={t('reviews.replaceConsequence')}
          tone="warning"
          verb={t('reviews.replace')}
          run={(reason) => ReviewEndpoint.replace(gone.assignment.id, reason)}
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

type SittersProps = Readonly<{ sitters: Sitter[]; onReplace?: (sitter: Sitter) => void }>;

function Sitters({ sitters, onReplace }: SittersProps) {
  const { t, i18n } = useTranslation();
  if (sitters.length === 0) {
    return <p className="qs-muted">{t('reviews.nobody')}</p>;
  }
  return sitters.map((one) => {
    const { assignment } = one;
    const isPresent = assignment.state === 'OFFERED' || assignment.state === 'ACCEPTED';
    return (
      <p key={assignment.id} className={isPresent ? undefined : 'qs-muted'}>
        {one.name} {one.title} <AssignmentBadge state={assignment.state} />{' '}
        {assignment.state === 'OFFERED' &&
          t('reviews.answerBy', { day: formatDay(assignment.answerBy, i18n.language) })}
        {assignment.reason}
        {isPresent && onReplace && (
          <>
            {' '}
            <Button onClick={() => onReplace(one)}>{t('reviews.replace')}</Button>
          </>
        )}
      </p>
    );
  });
}
