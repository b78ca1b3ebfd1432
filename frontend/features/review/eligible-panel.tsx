import type PanelPlan from 'Frontend/generated/cn/qingshen/review/PanelPlan';
import type PanelPreview from 'Frontend/generated/cn/qingshen/review/PanelPreview';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** Who could be drawn for what is planned, seat by seat, and of the others why not: as it is while it is planned. */
export function EligiblePanel({ plan }: Readonly<{ plan: PanelPlan }>) {
  const { t } = useTranslation();
  const key = `${plan.auditId} ${plan.checkId} ${plan.seats?.join()}`;
  const { value, failed, reload } = useLoad(() => ReviewEndpoint.preview(plan), key);
  return (
    <Panel title={t('reviews.eligible')}>
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton />}
      {value && <Preview preview={value} />}
    </Panel>
  );
}

function Preview({ preview }: Readonly<{ preview: PanelPreview }>) {
  const { t } = useTranslation();
  const lacking = preview.seats.filter((seat) => seat.eligible === 0).map((seat) => seat.number);
  const rules = [...new Set(preview.experts.flatMap((one) => (one.excludedBy ? [one.excludedBy] : [])))];
  return (
    <>
      <p>{t('reviews.eligibleCount', { count: preview.eligible, of: preview.experts.length })}</p>
      {lacking.length > 0 && (
        <Note tone="warning">
          <p>{t('reviews.seatLacks', { seats: lacking.join(t('signs.comma')) })}</p>
        </Note>
      )}
      <ul className="qs-plain-list">
        {preview.seats.map((seat) => (
          <li key={seat.number}>{t('reviews.seatCount', { number: seat.number, count: seat.eligible })}</li>
        ))}
      </ul>
      <details>
        <summary>{t('reviews.whoAndWhy')}</summary>
        <Names title={t('reviews.eligibleNames')} of={preview.experts.filter((one) => !one.excludedBy)} />
        {rules.map((rule) => (
          <Names
            key={rule}
            title={t(`exclusion.${rule}`)}
            of={preview.experts.filter((one) => one.excludedBy === rule)}
          />
        ))}
      </details>
    </>
  );
}

function Names({ title, of }: Readonly<{ title: string; of: PanelPreview['experts'] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-entry">
      <Badge>{title}</Badge>
      <p>{of.map(({ expert }) => expert.name).join(t('signs.comma')) || '—'}</p>
    </div>
  );
}
