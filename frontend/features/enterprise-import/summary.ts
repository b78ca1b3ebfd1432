import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { formatCount } from 'Frontend/lib/format';
import type { TFunction } from 'i18next';

/** What an import adds, changes and leaves as it is, in words. */
export function summary(job: ImportJob, t: TFunction): string {
  return t('imports.summary', {
    added: formatCount(job.added),
    changed: formatCount(job.changed),
    unchanged: formatCount(job.unchanged),
  });
}
