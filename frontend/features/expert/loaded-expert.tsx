import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { NoPage } from 'Frontend/components/no-page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';

type Props = Readonly<{
  children: (detail: ExpertDetail, reload: () => void) => ReactNode;
  /** Where the address names nobody, it means oneself; what is shown to somebody who has not applied. */
  absent?: ReactNode;
}>;

/** The expert whom the address names, once they are there. */
export function LoadedExpert({ children, absent = <NoPage why="notFound" /> }: Props) {
  const { id } = useParams();
  const { value, failed, reload } = useLoad(
    async () => (await (id ? ExpertEndpoint.get(idOf(id)) : ExpertEndpoint.own())) ?? null,
    id ?? 'own',
  );
  if (value) {
    return children(value, reload);
  }
  if (value === null) {
    return absent;
  }
  return <main className="qs-main">{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</main>;
}
