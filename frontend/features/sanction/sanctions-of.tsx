import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import { SanctionEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay, useSession } from 'Frontend/lib/account';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { SanctionTable } from './sanction-table';

const MOST = 100;

/** What followed from a check, and the way to what may follow. */
export function CheckSanctions({ check }: Readonly<{ check: SpotCheck }>) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const { value, failed, reload } = useLoad(
    () => SanctionEndpoint.page({ checkId: check.id }, MOST, undefined),
    check.id + check.state,
  );
  // A city is not sanctioned: the province supervises it.
  if (check.subjectKind === 'CITY' || !['REPORTED', 'CLOSED'].includes(check.state)) {
    return null;
  }
  return (
    <Panel title={t('sanctions.title')}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton />)}
      {value?.items.length === 0 && <p className="qs-muted">{t('sanctions.none')}</p>}
      {value && value.items.length > 0 && <SanctionTable items={value.items} />}
      {mayPlan && account.jurisdictionCode === check.jurisdictionCode && (
        <div className="qs-actions">
          <ButtonLink to={`/sanctions/add?check=${check.id}`}>{t('sanctions.propose')}</ButtonLink>
        </div>
      )}
    </Panel>
  );
}

type PartyProps = Readonly<{ enterpriseId?: string; consultancyId?: string }>;

/** The sanctions against an enterprise or a consultancy; nothing is shown where there are none. */
export function PartySanctions({ enterpriseId, consultancyId }: PartyProps) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => SanctionEndpoint.page({ enterpriseId, consultancyId }, MOST, undefined),
    `${enterpriseId} ${consultancyId}`,
  );
  if (failed) {
    return <Failed retry={reload} />;
  }
  return value && value.items.length > 0 ? (
    <Panel title={t('sanctions.title')}>
      <SanctionTable items={value.items} />
    </Panel>
  ) : null;
}
