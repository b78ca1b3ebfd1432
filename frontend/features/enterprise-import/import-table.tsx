import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { formatCount, formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ImportStateBadge } from './import-state-badge';
import { summary } from './summary';

export function ImportTable({ jobs }: Readonly<{ jobs: ImportJob[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('imports.file')}</th>
            <th scope="col">{t('imports.startedAt')}</th>
            <th scope="col">{t('imports.state')}</th>
            <th scope="col">{t('imports.result')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>
                <Link to={`/import/${job.id}`}>{job.fileName}</Link>
              </td>
              <td className="qs-number">{formatMoment(job.startedAt, i18n.language)}</td>
              <td>
                <ImportStateBadge job={job} />
              </td>
              <td className="qs-wide-only">
                <Result job={job} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ job }: Readonly<{ job: ImportJob }>) {
  const { t } = useTranslation();
  if (job.problemCount > 0) {
    return t('imports.problemCount', { shown: formatCount(job.problemCount) });
  }
  return job.state === 'APPLIED' || job.state === 'CHECKED' ? summary(job, t) : '—';
}
