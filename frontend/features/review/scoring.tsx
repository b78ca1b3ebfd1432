import type Sheet from 'Frontend/generated/cn/qingshen/review/web/AssignmentEndpoint/Sheet';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { Page } from 'Frontend/components/page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConcludeForm } from './conclude-form';
import { CorrectionList } from 'Frontend/components/correction-list';
import { SettleCorrections } from './settle-corrections';
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
  const { assignment, scores, seats, conclusion, panelState, meeting, corrections } = sheet.scoring;
  const mine = scores.bySeat[assignment.seat];
  if (conclusion) {
    return (
      <>
        <Note tone="success">
          <p>{t('scores.concluded')}</p>
          <p>{t(`outcome.${conclusion.outcome}`)}</p>
        </Note>
        {conclusion.corrections && panelState !== 'COMPLETE' && (
          <Panel title={t('corrections.title')}>
            <p className="qs-lines">{conclusion.corrections}</p>
            <CorrectionList corrections={corrections} />
            {panelState === 'CORRECTING' &&
              assignment.seat === 1 &&
              corrections[0]?.state === 'HANDED_IN' && (
                <SettleCorrections
                  waiting={corrections[0]}
                  settle={(confirmed, reason) =>
                    AssignmentEndpoint.settleCorrections(
                      assignment.panelId,
                      corrections[0].number,
                      confirmed,
                      reason,
                    )
                  }
                  reload={reload}
                />
              )}
          </Panel>
        )}
      </>
    );
  }
  if (meeting && !meeting.present.includes(assignment.seat)) {
    return (
      <Note>
        <p>{t('scores.absent')}</p>
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
        {assignment.seat === 1 && !meeting && <p>{t('scores.meetingMissing')}</p>}
      </Note>
      {assignment.seat === 1 && meeting && scored === seats && <ConcludeForm sheet={sheet} reload={reload} />}
    </>
  );
}
