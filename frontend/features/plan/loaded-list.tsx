import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { NoPage } from 'Frontend/components/no-page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';

type Props = Readonly<{ children: (list: AnnualList, reload: () => void) => ReactNode }>;

/** The list that the address names, once it is there. */
export function LoadedList({ children }: Props) {
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await AnnualListEndpoint.get(id)) ?? null, id);
  if (value) {
    return children(value, reload);
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return <main className="qs-main">{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</main>;
}
