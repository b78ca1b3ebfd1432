import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE_MS = 250;

type Props = Readonly<{ value: string; onSearch: (text: string) => void }>;

/** Searches while one types, once there is a pause. */
export function SearchBox({ value, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [isComposing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    // While a Chinese input method is composing, the letters typed are not yet what is meant.
    if (isComposing || text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, isComposing]);
  return (
    <input
      className="qs-input"
      type="search"
      maxLength={100}
      placeholder={t('list.search')}
      aria-label={t('list.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
