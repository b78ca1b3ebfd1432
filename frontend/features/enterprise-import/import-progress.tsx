import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { Panel } from 'Frontend/components/panel';
import { formatCount } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';

/** How far the check or the writing is. */
export function ImportProgress({ job }: Readonly<{ job: ImportJob }>) {
  const { t } = useTranslation();
  const what = t(job.state === 'APPLYING' ? 'imports.applying' : 'imports.checking');
  const done = formatCount(job.rowsDone);
  return (
    <Panel>
      <p>{what}</p>
      <progress
        className="qs-progress"
        max={job.rowsTotal ?? undefined}
        value={job.rowsTotal ? job.rowsDone : undefined}
        aria-label={what}
      />
      <p className="qs-number" aria-live="polite">
        {job.rowsTotal
          ? t('imports.rowsOf', { done, total: formatCount(job.rowsTotal) })
          : t('imports.rows', { done })}
      </p>
    </Panel>
  );
}
