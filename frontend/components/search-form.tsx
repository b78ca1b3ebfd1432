import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

type Props = Readonly<{
  address: URLSearchParams;
  placeholder: string;
  onSearch: (address: URLSearchParams) => void;
  /** What else narrows: fields with names. */
  children: ReactNode;
}>;

/** Looks for a text, and whatever else narrows; all of it is in the address. */
export function SearchForm({ address, placeholder, onSearch, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className="qs-panel" aria-label={t('list.filter')}>
      <form
        className="qs-search"
        onSubmit={(event) => {
          event.preventDefault();
          const next = new URLSearchParams();
          new FormData(event.currentTarget).forEach(
            (value, name) => String(value).trim() && next.set(name, String(value).trim()),
          );
          onSearch(next);
        }}
      >
        <input
          className="qs-input"
          type="search"
          name="text"
          maxLength={100}
          defaultValue={address.get('text') ?? ''}
          placeholder={placeholder}
          aria-label={placeholder}
        />
        {children}
        <Button type="submit">{t('list.find')}</Button>
      </form>
    </section>
  );
}
