import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { ButtonLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { ImportStateBadge } from './import-state-badge';
import { summary } from './summary';
import { useJob } from './use-job';

/** One import from the check to its end. */
export function ImportShow() {
  const { t, i18n } = useTranslation();
  const id = idOf(useParams().id);
  const { value: job, failed, reload } = useJob(id);
  const back = { to: '/import', label: t('imports.title') };
  if (!job) {
    return (
      <Page title={t('imports.title')} back={back}>
        {job === null && <Empty title={t('imports.notFound')} />}
        {failed && <Failed retry={reload} />}
        {job === undefined && !failed && <Skeleton />}
      </Page>
    );
  }
  return (
    <Page
      title={job.fileName}
      back={back}
      lead={
        <>
          {formatMoment(job.startedAt, i18n.language)} <ImportStateBadge job={job} />
        </>
      }
    >
      <ImportBody job={job} reload={reload} />
    </Page>
  );
}

function ImportBody({ job, reload }: Readonly<{ job: ImportJob; reload: () => void }>) {
  const { t } = useTranslation();
  switch (job.state) {
    case 'CHECKING':
    case 'APPLYING':
      return <ImportProgress job={job} />;
    case 'CHECKED':
      return <ImportPreview job={job} reload={reload} />;
    case 'APPLIED':
      return (
        <>
          <Note tone="success">
            <p>{t('imports.applied')}</p>
            <p>{summary(job, t)}</p>
          </Note>
          <div className="qs-actions">
            <ButtonLink to="/enterprises?order=RECENTLY_CHANGED" look="primary">
              {t('imports.see')}
            </ButtonLink>
          </div>
        </>
      );
    case 'DISCARDED':
      return (
        <>
          <Note>
            <p>{t('imports.discarded')}</p>
          </Note>
          <Again />
        </>
      );
    default:
      return (
        <>
          <Note tone="danger">
            <p>{reason(job, t)}</p>
          </Note>
          <Again />
        </>
      );
  }
}

function reason(job: ImportJob, t: ReturnType<typeof useTranslation>['t']): string {
  const args = Object.fromEntries(job.refusalArgs.map((arg, index) => [`a${index}`, arg]));
  return job.refusal ? t(`importRefusal.${job.refusal}`, args) : t('imports.failed');
}

function Again() {
  const { t } = useTranslation();
  return (
    <div className="qs-actions">
      <ButtonLink to="/import" look="primary">
        {t('imports.again')}
      </ButtonLink>
    </div>
  );
}
