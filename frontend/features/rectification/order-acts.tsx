import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink, DownloadLink } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay, useSession } from 'Frontend/lib/account';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderProps } from './rectification-show';

/** What can be done with an order as it stands. */
export function OrderActs({ detail, reload }: OrderProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { rectification: order } = detail;
  const isOurs = mayPlan && account.jurisdictionCode === order.jurisdictionCode;
  return (
    <>
      <DownloadLink href={`/rectifications/${order.id}.pdf`}>{t('rectifications.pdf')}</DownloadLink>
      {order.followUpId && (
        <ButtonLink to={`/checks/${order.followUpId}`}>{t('rectifications.seeFollowUp')}</ButtonLink>
      )}
      {isOurs && order.state !== 'WITHDRAWN' && !order.followUpId && (
        <ButtonLink to={`/rectifications/${order.id}/follow-up`}>{t('rectifications.followUp')}</ButtonLink>
      )}
      {isOurs && order.state === 'OPEN' && (
        <Button look="danger" onClick={() => setWithdrawing(true)}>
          {t('rectifications.withdraw')}
        </Button>
      )}
      {isWithdrawing && (
        <ReasonDialog
          title={t('rectifications.withdraw')}
          consequence={t('rectifications.withdrawConsequence')}
          tone="warning"
          verb={t('rectifications.withdraw')}
          run={(reason) => RectificationEndpoint.withdraw(order.id, reason)}
          onDone={() => {
            setWithdrawing(false);
            reload();
          }}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
}
