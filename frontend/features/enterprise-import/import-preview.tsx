import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import { ImportEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink, DownloadLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { formatCount } from 'Frontend/lib/format';
import { refusalText } from 'Frontend/lib/refusals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportProblems } from './import-problems';

type Props = Readonly<{ job: ImportJob; reload: () => void }>;

/** What a checked sheet would do, before anything is written. */
export function ImportPreview({ job, reload }: Props) {
  return job.problemCount > 0 ? <WithProblems job={job} /> : <Ready job={job} reload={reload} />;
}

function WithProblems({ job }: Readonly<{ job: ImportJob }>) {
  const { t } = useTranslation();
  return (
    <>
      <Note tone="danger">
        <p>{t('imports.problems', { count: job.problemCount, shown: formatCount(job.problemCount) })}</p>
      </Note>
      <div className="qs-actions">
        <ButtonLink to="/import" look="primary">
          {t('imports.again')}
        </ButtonLink>
        <DownloadLink href={`/imports/${job.id}/report.xlsx`}>{t('imports.report')}</DownloadLink>
      </div>
      <ImportProblems problems={job.problems} />
      {job.problemCount > job.problems.length && (
        <p className="qs-muted">{t('imports.problemsShown', { shown: job.problems.length })}</p>
      )}
    </>
  );
}

function Ready({ job, reload }: Props) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<string[]>([]);
  const hasNews = job.added + job.changed > 0;

  async function act(call: () => Promise<Refusal[]>) {
    setBusy(true);
    setErrors([]);
    try {
      setErrors((await call()).map((refusal) => refusalText(refusal, t)));
    } catch {
      setErrors([t('failed.text')]);
    } finally {
      setBusy(false);
      reload();
    }
  }

  return (
    <>
      <Note tone={hasNews ? 'success' : 'info'}>
        <p>{hasNews ? t('imports.ready') : t('imports.nothing')}</p>
      </Note>
      <dl className="qs-figures">
        <Figure label={t('imports.added')} value={job.added} />
        <Figure label={t('imports.changed')} value={job.changed} />
        <Figure label={t('imports.unchanged')} value={job.unchanged} />
      </dl>
      {errors.map((error) => (
        <Note key={error} tone="danger">
          <p>{error}</p>
        </Note>
      ))}
      <div className="qs-actions">
        {hasNews && (
          <Button look="primary" busy={isBusy} onClick={() => void act(() => ImportEndpoint.apply(job.id))}>
            {t('imports.apply')}
          </Button>
        )}
        <Button busy={isBusy} onClick={() => void act(() => ImportEndpoint.discard(job.id))}>
          {t('imports.discard')}
        </Button>
      </div>
    </>
  );
}

function Figure({ label, value }: Readonly<{ label: string; value: number }>) {
  return (
    <div className="qs-figure">
      <dd>
        <strong className="qs-number">{formatCount(value)}</strong>
      </dd>
      <dt>{label}</dt>
    </div>
  );
}
