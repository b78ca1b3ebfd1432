import { CheckEndpoint } from 'Frontend/generated/endpoints';
import { Panel } from 'Frontend/components/panel';
import { Failed } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { CheckTable } from './check-table';

const MOST = 100;

type Props = Readonly<{ enterpriseId?: string; consultancyId?: string }>;

/** The latest checks of an enterprise or a consultancy; nothing is shown where there are none to see. */
export function PartyChecks({ enterpriseId, consultancyId }: Props) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(
    () => CheckEndpoint.page({ enterpriseId, consultancyId, mine: false }, MOST, undefined),
    `${enterpriseId} ${consultancyId}`,
  );
  if (failed) {
    return <Failed retry={reload} />;
  }
  return value && value.items.length > 0 ? (
    <Panel title={t('checks.title')}>
      <CheckTable items={value.items} ofOne />
    </Panel>
  ) : null;
}
