import type Rectification from 'Frontend/generated/cn/qingshen/rectification/Rectification';
import type RectificationAnswer from 'Frontend/generated/cn/qingshen/rectification/RectificationAnswer';
import type Mending from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Mending';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { FileLink } from 'Frontend/components/file-link';
import { HandInForm } from 'Frontend/components/hand-in-form';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { SeverityBadge } from 'Frontend/components/severity-badge';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatDay, formatMoment } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemBadge } from './rectification-badge';

type Props = Readonly<{ order: Rectification; mending: Mending; reload: () => void }>;

/** One finding: what was said of it, and what is to be said now. */
export function ItemEntry({ order, mending: { item, answers }, reload }: Props) {
  const { t, i18n } = useTranslation();
  const mayMend = useMay('checks:mend');
  const isOwed = order.state === 'OPEN' && ['OPEN', 'RETURNED'].includes(item.state);
  return (
    <div className="qs-entry">
      <p>
        <SeverityBadge severity={item.severity} /> {item.text}
      </p>
      <p className="qs-muted">
        {[item.article, `${t('rectifications.dueOn')} ${formatDay(item.dueOn, i18n.language)}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ItemBadge item={item} />
      {answers.map((answer) => (
        <Said key={answer.id} answer={answer} />
      ))}
      {mayMend && isOwed && (
        <HandInForm
          name={`rectification.${item.id}`}
          field="text"
          label={t('rectifications.text')}
          fileVerb={t('rectifications.addFile')}
          verb={t('rectifications.handIn')}
          run={(text, fileIds) => RectificationEndpoint.handIn(item.id, text, fileIds)}
          reload={reload}
        />
      )}
      {item.state === 'HANDED_IN' && <Decide order={order} itemId={item.id} reload={reload} />}
    </div>
  );
}

function Said({ answer }: Readonly<{ answer: RectificationAnswer }>) {
  const { t, i18n } = useTranslation();
  const moment = (at: string) => formatMoment(at, i18n.language);
  const decided = answer.decidedAt && {
    name: answer.decidedBy,
    at: moment(answer.decidedAt),
    reason: answer.reason,
  };
  return (
    <div>
      <p className="qs-lines">{answer.text}</p>
      {answer.files.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
      <p className="qs-muted">
        {t('rectifications.by', { name: answer.handedInBy, at: moment(answer.handedInAt) })}
      </p>
      {decided && <p>{t(answer.accepted ? 'rectifications.decided' : 'rectifications.returned', decided)}</p>}
      {answer.accepted && answer.reason && <p>{t('rectifications.note', { reason: answer.reason })}</p>}
    </div>
  );
}

type DecideProps = Readonly<{ order: Rectification; itemId: string; reload: () => void }>;

function Decide({ order, itemId, reload }: DecideProps) {
  const { t } = useTranslation();
  const mayPlan = useMay('checks:plan');
  const { account } = useSession();
  const [asking, setAsking] = useState<'confirm' | 'giveBack'>();
  if (!mayPlan || order.state !== 'OPEN' || account.jurisdictionCode !== order.jurisdictionCode) {
    return null;
  }
  const close = () => setAsking(undefined);
  return (
    <div className="qs-actions">
      <Button look="primary" onClick={() => setAsking('confirm')}>
        {t('rectifications.confirm')}
      </Button>
      <Button onClick={() => setAsking('giveBack')}>{t('rectifications.giveBack')}</Button>
      {asking && (
        <ReasonDialog
          title={t(`rectifications.${asking}`)}
          consequence={t(`rectifications.${asking}Consequence`)}
          verb={t(`rectifications.${asking}`)}
          label={asking === 'confirm' ? t('rectifications.confirmNote') : undefined}
          isOptional={asking === 'confirm'}
          run={(reason) => RectificationEndpoint[asking](itemId, reason)}
          onDone={() => {
            close();
            reload();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
