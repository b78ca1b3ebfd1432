import type { Pages } from 'Frontend/lib/use-pages';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Failed, Skeleton } from './states';

type Props<T> = Readonly<{ pages: Pages<T>; empty: ReactNode; children: (items: T[]) => ReactNode }>;

/** A list that is read a page at a time, in whatever state it is. */
export function Paged<T>({ pages, empty, children }: Props<T>) {
  const { items, status, reload } = pages;
  if (items.length > 0) {
    return (
      <>
        {children(items)}
        <More pages={pages} />
      </>
    );
  }
  if (status === 'ready') {
    return empty;
  }
  return status === 'failed' ? <Failed retry={reload} /> : <Skeleton lines={6} />;
}

/** Asks for the next page, if there is one. */
export function More<T>({ pages }: Readonly<{ pages: Pages<T> }>) {
  const { t } = useTranslation();
  const { hasMore, status, more } = pages;
  if (status === 'failed') {
    return <Failed retry={more} />;
  }
  return hasMore ? (
    <div className="qs-more">
      <Button busy={status === 'loading'} onClick={more}>
        {t(status === 'loading' ? 'loading' : 'list.more')}
      </Button>
    </div>
  ) : null;
}
