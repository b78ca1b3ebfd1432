import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** What will be here, and how to begin. */
export function Empty({
  title,
  children,
  actions,
}: Readonly<{ title: string; children?: ReactNode; actions?: ReactNode }>) {
  return (
    <div className="qs-empty">
      <h2>{title}</h2>
      {children}
      {actions && <div className="qs-actions">{actions}</div>}
    </div>
  );
}

/** What happened, and what to do. */
export function Failed({ retry }: Readonly<{ retry: () => void }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-empty" role="alert">
      <h2>{t('failed.title')}</h2>
      <p>{t('failed.text')}</p>
      <div className="qs-actions">
        <Button onClick={retry}>{t('failed.retry')}</Button>
      </div>
    </div>
  );
}

const WIDTHS = ['92%', '76%', '84%', '68%', '88%', '72%'];

export function Skeleton({ lines = 4 }: Readonly<{ lines?: number }>) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="qs-skeleton" style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
