import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { useTranslation } from 'react-i18next';
import { Trainings } from './expert-parts';
import { LoadedExpert } from './loaded-expert';

/** What an expert was trained in, and how many hours the year still asks for. */
export function OwnTraining() {
  const { t } = useTranslation();
  return (
    <LoadedExpert absent={<NoPage why="notFound" />}>
      {(detail, reload) => (
        <Page title={t('nav.ownTraining')} lead={t('experts.ownTrainingLead')}>
          <Trainings detail={detail} reload={reload} />
        </Page>
      )}
    </LoadedExpert>
  );
}
