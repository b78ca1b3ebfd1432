import type ScoreSheet from 'Frontend/generated/cn/qingshen/review/ScoreSheet';
import type Scores from 'Frontend/generated/cn/qingshen/review/Scores';
import { Badge } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ sheet: ScoreSheet; scores: Scores }>;

/** What each expert found, by seat: the sum, and every remark. */
export function ScoreTable({ sheet, scores }: Props) {
  const { t } = useTranslation();
  const seats = Object.entries(scores.bySeat);
  if (seats.length === 0) {
    return <p className="qs-muted">{t('scores.none')}</p>;
  }
  const words = (number: number) => sheet.items.find((item) => item.number === number)?.words ?? '';
  return seats.map(([seat, entries]) => (
    <details key={seat}>
      <summary>
        {Number(seat) === 1 ? t('reviews.leaderSeat') : t('reviews.seat', { number: seat })} ·{' '}
        {t('scores.sum', { sum: entries.reduce((total, one) => total + Number(one.points ?? 0), 0) })}{' '}
        {entries.some((one) => one.vetoed) && <Badge tone="danger">{t('scores.vetoed')}</Badge>}
      </summary>
      <ul className="qs-plain-list">
        {entries
          .filter((one) => one.points !== undefined || one.vetoed)
          .map((one) => (
            <li key={one.number} className="qs-entry">
              {one.number}. {words(one.number)}{' '}
              {one.vetoed ? t('scores.veto') : t('scores.sum', { sum: one.points })}
              {one.remark && ` · ${one.remark}`}
            </li>
          ))}
      </ul>
    </details>
  ));
}
