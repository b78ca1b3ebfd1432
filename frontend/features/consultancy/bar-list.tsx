import type ConsultancyBar from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyBar';
import { Badge } from 'Frontend/components/badge';
import { Empty } from 'Frontend/components/states';
import { formatDay, formatSize } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';

/** When and why it was barred; public, so that nobody has to ask. */
export function BarList({ bars }: Readonly<{ bars: ConsultancyBar[] }>) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDay(value, i18n.language);
  if (bars.length === 0) {
    return <Empty title={t('bars.none')} />;
  }
  return bars.map((bar) => (
    <div key={bar.id} className="qs-entry">
      <span className="qs-badges">
        {bar.liftedOn ? <Badge>{t('bars.lifted')}</Badge> : <Badge tone="danger">{t('bars.barred')}</Badge>}
      </span>
      <div>
        {bar.liftedOn
          ? t('bars.fromTo', { from: day(bar.barredOn), to: day(bar.liftedOn) })
          : t('bars.since', { from: day(bar.barredOn) })}
      </div>
      <div className="qs-muted">{t('bars.why', { reason: bar.reason, document: bar.documentNumber })}</div>
      {bar.liftedOn && (
        <div className="qs-muted">
          {t('bars.whyLifted', { reason: bar.liftReason, document: bar.liftDocumentNumber })}
        </div>
      )}
      {bar.file && (
        <a href={`/files/${bar.file.id}`} download>
          {bar.file.name} ({formatSize(bar.file.sizeBytes)})
        </a>
      )}
    </div>
  ));
}
