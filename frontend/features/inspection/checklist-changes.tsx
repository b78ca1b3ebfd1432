import { Badge, type Tone } from 'Frontend/components/badge';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import type { Item } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { changesSince, type TypedChecklist } from './checklist-form';

const TONES: Record<string, Tone> = { added: 'success', removed: 'danger', changed: 'warning' };

type Props = Readonly<{ before?: TypedChecklist; now: TypedChecklist }>;

/** What a draft changes of the version before it. */
export function ChecklistChanges({ before, now }: Props) {
  const { t } = useTranslation();
  const { added, removed, changed, isOtherwise } = changesSince(before, now);
  if (added.length + removed.length + changed.length === 0 && !isOtherwise) {
    return <p className="qs-muted">{t('checklists.unchanged')}</p>;
  }
  return (
    <ul className="qs-plain-list">
      <Changed kind="added" items={added} />
      <Changed kind="removed" items={removed} />
      <Changed kind="changed" items={changed} />
      {isOtherwise && before && <li>{t('checklists.otherwise')}</li>}
    </ul>
  );
}

function Changed({ kind, items }: Readonly<{ kind: string; items: readonly Item[] }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  return items.map((item, index) => (
    <li key={index}>
      <Badge tone={TONES[kind]}>{t(`checklists.${kind}`)}</Badge> {item.code}{' '}
      {words(item.question) || t('checklists.noWords')}
    </li>
  ));
}
