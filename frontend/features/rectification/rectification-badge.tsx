import ItemState from 'Frontend/generated/cn/qingshen/rectification/ItemState';
import OrderState from 'Frontend/generated/cn/qingshen/rectification/OrderState';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

const ORDERS: Record<OrderState, Tone> = {
  [OrderState.OPEN]: 'warning',
  [OrderState.CLOSED]: 'success',
  [OrderState.WITHDRAWN]: 'neutral',
};

const ITEMS: Record<ItemState, Tone> = {
  [ItemState.OPEN]: 'warning',
  [ItemState.HANDED_IN]: 'info',
  [ItemState.RETURNED]: 'danger',
  [ItemState.CONFIRMED]: 'success',
};

type OrderProps = Readonly<{ order: { state: OrderState; overdue: boolean } }>;

/** How far an order is, and whether something of it is late. */
export function OrderBadge({ order }: OrderProps) {
  const { t } = useTranslation();
  return (
    <span className="qs-badges">
      <Badge tone={ORDERS[order.state]}>{t(`rectificationState.${order.state}`)}</Badge>
      {order.overdue && <OverdueBadge />}
    </span>
  );
}

type ItemProps = Readonly<{ item: { state: ItemState; overdue: boolean } }>;

export function ItemBadge({ item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <span className="qs-badges">
      <Badge tone={ITEMS[item.state]}>{t(`rectificationItem.${item.state}`)}</Badge>
      {item.overdue && <OverdueBadge />}
    </span>
  );
}

function OverdueBadge() {
  const { t } = useTranslation();
  return <Badge tone="danger">{t('rectifications.overdue')}</Badge>;
}
