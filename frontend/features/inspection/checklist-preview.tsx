import 'Frontend/styles/field.css';
import { CheckItem } from 'Frontend/components/check-item';
import { Panel } from 'Frontend/components/panel';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import type { AnswerValue, Item, Section } from 'Frontend/offline/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A checklist as an inspector's tablet asks it; what is answered here is kept nowhere. */
export function ChecklistPreview({ sections }: Readonly<{ sections: readonly Section[] }>) {
  const words = useBilingual();
  return (
    <div className="qs-field qs-stack">
      {sections.map((section, index) => (
        <Panel key={index} title={words(section.title)}>
          {section.items.map((item, at) => (
            <PreviewItem key={at} item={item} />
          ))}
        </Panel>
      ))}
    </div>
  );
}

function PreviewItem({ item }: Readonly<{ item: Item }>) {
  const { t } = useTranslation();
  const [value, setValue] = useState<AnswerValue>(null);
  const [note, setNote] = useState('');
  return (
    <CheckItem
      item={item}
      value={value}
      note={note}
      photos={
        <div className="qs-field-photos">
          <span className="qs-button qs-field-camera">{t('tablet.takePhoto')}</span>
        </div>
      }
      onValue={(next) => {
        setValue(next);
        return Promise.resolve(true);
      }}
      onNote={(next) => {
        setNote(next);
        return Promise.resolve(true);
      }}
    />
  );
}
