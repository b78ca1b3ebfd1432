import type Item from 'Frontend/generated/cn/qingshen/review/ScoreSheet/Item';
import { Badge } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  items: readonly Item[];
  /** Whether the authority has confirmed the points. */
  confirmed: boolean;
}>;

/** A score sheet as experts see it, section by section. */
export function SheetPreview({ items, confirmed }: Props) {
  const { t } = useTranslation();
  const sections = [...new Set(items.map((item) => item.section))];
  return sections.map((section) => (
    <div key={section} className="qs-entry">
      <strong>{section || t('sheets.noSection')}</strong>
      <ul className="qs-plain-list">
        {items
          .filter((item) => item.section === section)
          .map((item) => (
            <li key={item.number}>
              {item.number}. {item.words}{' '}
              <Badge tone={item.most === undefined ? 'danger' : undefined}>
                {item.most === undefined ? t('sheets.veto') : t('scores.most', { most: item.most })}
                {item.most !== undefined && !confirmed && t('sheets.toBeConfirmed')}
              </Badge>
            </li>
          ))}
      </ul>
    </div>
  ));
}
