import { ImportEndpoint } from 'Frontend/generated/endpoints';
import { DownloadLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ImportTable } from './import-table';
import { SheetDrop } from './sheet-drop';

/** Where a sheet is handed in, and what became of the latest. */
export function ImportStart() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page
      title={t('imports.title')}
      lead={t('imports.lead')}
      actions={<DownloadLink href="/imports/template.xlsx">{t('imports.template')}</DownloadLink>}
    >
      <SheetDrop onStarted={(id) => void navigate(`/import/${id}`)} />
      <Panel title={t('imports.recent')}>
        <Recent />
      </Panel>
    </Page>
  );
}

function Recent() {
  const { t } = useTranslation();
  const recent = useLoad(() => ImportEndpoint.recent(), 'recent');
  if (recent.failed) {
    return <Failed retry={recent.reload} />;
  }
  if (!recent.value) {
    return <Skeleton lines={3} />;
  }
  return recent.value.length === 0 ? (
    <Empty title={t('imports.none')}>
      <p>{t('imports.noneText')}</p>
    </Empty>
  ) : (
    <ImportTable jobs={recent.value} />
  );
}
