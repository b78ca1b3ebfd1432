import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { SearchBox } from 'Frontend/components/search-box';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const MOST = 10;

type Props = Readonly<{ value: string; onChange: (id: string) => void }>;

/** One consultancy, found by typing a part of its name or credit code. */
export function ConsultancyChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useLoad(() => ConsultancyEndpoint.list({ text: text || undefined }, MOST, undefined), text);
  return (
    <div className="qs-stack">
      <div className="qs-search">
        <SearchBox value={text} onSearch={setText} />
      </div>
      {found.value?.items.map(({ consultancy: one }) => (
        <label key={one.id}>
          <input
            type="radio"
            name="consultancy"
            checked={one.id === value}
            onChange={() => onChange(one.id)}
          />{' '}
          {one.name} <span className="qs-code">{one.creditCode}</span>
        </label>
      ))}
      {found.value?.items.length === 0 && <p className="qs-muted">{t('checks.noConsultancy')}</p>}
    </div>
  );
}
