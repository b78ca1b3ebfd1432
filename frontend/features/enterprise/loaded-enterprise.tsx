import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

/** The enterprise that the address names, once it is there. */
export function LoadedEnterprise({
  children,
}: Readonly<{ children: (enterprise: EnterpriseDetail) => ReactNode }>) {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await EnterpriseEndpoint.get(id)) ?? null, id);
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (value === null) {
    return (
      <main className="qs-main">
        <Empty title={t('show.absent')}>
          <p>{t('show.absentText')}</p>
        </Empty>
      </main>
    );
  }
  return value === undefined ? (
    <main className="qs-main">
      <Skeleton lines={6} />
    </main>
  ) : (
    children(value)
  );
}
