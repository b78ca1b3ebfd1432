import type ConsultancyDetail from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyDetail';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

type Props = Readonly<{ children: (detail: ConsultancyDetail, reload: () => void) => ReactNode }>;

/** The consultancy that the address names, once it is there; an address that names none means one's own. */
export function LoadedConsultancy({ children }: Props) {
  const { t } = useTranslation();
  const { id } = useParams();
  const { value, failed, reload } = useLoad(
    async () => (await (id ? ConsultancyEndpoint.get(idOf(id)) : ConsultancyEndpoint.own())) ?? null,
    id ?? 'own',
  );
  if (value) {
    return children(value, reload);
  }
  return (
    <main className="qs-main">
      {failed && <Failed retry={reload} />}
      {!failed && value === undefined && <Skeleton lines={6} />}
      {!failed && value === null && (
        <Empty title={t('show.absent')}>
          <p>{t('show.absentText')}</p>
        </Empty>
      )}
    </main>
  );
}
