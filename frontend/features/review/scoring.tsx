import type Sheet from 'Frontend/generated/cn/qingshen/review/web/AssignmentEndpoint/Sheet';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConcludeForm } from './conclude-form';
import { ScoreForm } from './score-form';

/** What an expert has to score; the leader concludes on the same page once everybody has. */
export function Scoring() {
  const { t } = useTranslation();
  const id = idOf(useParams().id);
  const { value, failed, reload } = useLoad(async () => (await AssignmentEndpoint.scoring(id)) ?? null, id);
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page title={t('scores.title')} back={{ to: '/assignments', label: t('tasks.title') }}>
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value && <Step sheet={value} reload={reload} />}
    </Page>
  );
}

function Step({ sheet, reload }: Readonly<{ sheet: Sheet; reload: () => void }>) {
  const { t } = useTranslation();
  const { assignment, scores, seats, conclusion, panelState } = sheet.scoring;
  const mine = scores.bySeat[assignment.seat];
  if (conclusion) {
    return (
      <Note tone="success">
        <p>{t('scores.concluded')}</p>
        <p>{t(`outcome.${conclusion.outcome}`)}</p>
      </Note>
    );
  }
  if (!mine) {
    return panelState === 'COMPLETE' && assignment.state === 'ACCEPTED' ? (
      <ScoreForm sheet={sheet} reload={reload} />
    ) : (
      <NoPage why="notFound" />
    );
  }
  const sum = mine.reduce((total, one) => total + Number(one.points ?? 0), 0);
  const scored = Object.keys(scores.bySeat).length;
  return (
    <>
      <Note tone="success">
        <p>{t('scores.handedIn', { sum })}</p>
        {assignment.seat === 1 && scored < seats && <p>{t('scores.waiting', { scored, seats })}</p>}
      </Note>
      {assignment.seat === 1 && scored === seats && <ConcludeForm sheet={sheet} reload={reload} />}
    </>
  );
}
