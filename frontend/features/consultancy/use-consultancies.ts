import type Line from 'Frontend/generated/cn/qingshen/consultancy/web/ConsultancyEndpoint/Line';
import type ConsultancyFilter from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyFilter';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';

const PAGE = 50;

type Pages = { key: string; items: Line[]; cursor?: string; hasMore: boolean };

/** The filter that an address stands for. */
export function filterOf(address: URLSearchParams): ConsultancyFilter {
  const barred = address.get('barred');
  return { text: address.get('text') ?? undefined, barred: barred === null ? undefined : barred === 'true' };
}

/** The consultancies that an address stands for, a page at a time. */
export function useConsultancies(address: URLSearchParams) {
  const key = address.toString();
  const filter = filterOf(address);
  const [pages, setPages] = useState<Pages>();
  const [isReading, setReading] = useState(false);
  const known = pages?.key === key ? pages : undefined;

  async function read(from?: Pages) {
    const page = await ConsultancyEndpoint.list(filter, PAGE, from?.cursor);
    setPages({
      key,
      items: [...(from?.items ?? []), ...page.items],
      cursor: page.endCursor,
      hasMore: page.hasNextPage,
    });
  }

  const first = useLoad(() => read(), key);
  const total = useLoad(() => ConsultancyEndpoint.total(filter), key);
  return {
    items: known?.items,
    hasMore: known?.hasMore ?? false,
    total: total.value,
    failed: first.failed,
    retry: first.reload,
    isReading,
    more: () => {
      setReading(true);
      void read(known).finally(() => setReading(false));
    },
  };
}
