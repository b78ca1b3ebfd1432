import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import type { Stretch } from './calendar-stretches';

type Props = Readonly<{ stretches: Stretch[]; onRemove?: (stretch: Stretch) => void }>;

export function CalendarTable({ stretches, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('calendar.days')}</th>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.kind')}</th>
            {onRemove && (
              <th scope="col">
                <span className="qs-visually-hidden">{t('remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <tr key={stretch.first}>
              <td>
                {formatDay(stretch.first, i18n.language)}
                {stretch.last !== stretch.first && ` – ${formatDay(stretch.last, i18n.language)}`}
              </td>
              <td>{stretch.name}</td>
              <td>
                <Badge tone={stretch.kind === 'HOLIDAY' ? 'success' : 'neutral'}>
                  {t(`dayKind.${stretch.kind}`)}
                </Badge>
              </td>
              {onRemove && (
                <td>
                  <Button onClick={() => onRemove(stretch)} aria-label={`${t('remove')} ${stretch.name}`}>
                    {t('remove')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
