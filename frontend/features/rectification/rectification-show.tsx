import type Detail from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Detail';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ItemEntry } from './item-entry';
import { OrderActs } from './order-acts';
import { OrderBadge } from './rectification-badge';

export type OrderProps = Readonly<{ detail: Detail; reload: () => void }>;

/** One order: what is to be mended by when, what the enterprise says, what the bureau answers. */
export function RectificationShow() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await RectificationEndpoint.detail(id)) ?? null, id);
  if (value) {
    return <Shown detail={value} reload={reload} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page title={t('rectifications.one')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

function Shown({ detail, reload }: OrderProps) {
  const { t } = useTranslation();
  const { rectification: order, items } = detail;
  const done = items.filter(({ item }) => item.state === 'CONFIRMED').length;
  return (
    <Page
      title={detail.enterprise}
      lead={
        <span className="qs-badges">
          {order.number} <OrderBadge order={order} />
        </span>
      }
      back={{ to: '/rectifications', label: t('rectifications.title') }}
      actions={<OrderActs detail={detail} reload={reload} />}
    >
      <OrderFacts detail={detail} />
      <Panel title={t('rectifications.items')}>
        <p className="qs-muted">{t('rectifications.progress', { done, all: items.length })}</p>
        {items.map((mending) => (
          <ItemEntry key={mending.item.id} order={order} mending={mending} reload={reload} />
        ))}
      </Panel>
      <Panel title={t('show.timeline')}>
        <JournalTimeline load={() => RectificationEndpoint.timeline(order.id)} of={JSON.stringify(detail)} />
      </Panel>
    </Page>
  );
}

function OrderFacts({ detail }: Readonly<{ detail: Detail }>) {
  const { t, i18n } = useTranslation();
  const { rectification: order } = detail;
  const facts = [
    { name: t('rectifications.issuedOn'), value: formatDay(order.issuedOn, i18n.language) },
    { name: t('rectifications.issuedBy'), value: order.issuedBy },
    {
      name: t('rectifications.check'),
      value: <Link to={`/checks/${order.checkId}`}>{t('rectifications.open')}</Link>,
    },
    { name: t('rectifications.demand'), value: order.demand },
  ];
  const withdrawn = { name: t('rectifications.withdrawnWhy'), value: order.withdrawnReason };
  return (
    <Panel>
      <Facts facts={order.withdrawnReason ? [...facts, withdrawn] : facts} />
    </Panel>
  );
}
