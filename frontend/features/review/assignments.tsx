import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Task from 'Frontend/generated/cn/qingshen/review/Task';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink, DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { formatDay, today } from 'Frontend/lib/format';
import { refusalText } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclineDialog } from './decline-dialog';
import { AssignmentBadge } from './panel-badge';

/** What an expert is asked: what waits for an answer, what comes, what is over. */
export function Assignments() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => AssignmentEndpoint.own(), 'own');
  return (
    <Page title={t('tasks.title')} lead={t('tasks.lead')}>
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value && <Groups tasks={value} reload={reload} />}
    </Page>
  );
}

function Groups({ tasks, reload }: Readonly<{ tasks: Task[]; reload: () => void }>) {
  const { t } = useTranslation();
  const waiting = tasks.filter(
    ({ assignment }) => assignment.state === 'OFFERED' && assignment.answerBy >= today(),
  );
  const taken = tasks.filter(({ assignment }) => assignment.state === 'ACCEPTED');
  const toScore = taken.filter(isToScore);
  const pending = taken.filter((one) => !isToScore(one) && one.meetingOn < today());
  const coming = taken.filter((one) => !isToScore(one) && !pending.includes(one));
  const done = tasks.filter(({ assignment }) => assignment.state === 'DONE').reverse();
  const over = tasks.filter((one) => ![waiting, taken, done].some((group) => group.includes(one))).reverse();
  return (
    <>
      <Panel title={t('tasks.waiting', { count: waiting.length })}>
        {waiting.length === 0 && <p className="qs-muted">{t('tasks.noneWaiting')}</p>}
        {waiting.map((task) => (
          <Offer key={task.assignment.id} task={task} reload={reload} />
        ))}
      </Panel>
      <Taken title={t('tasks.toScore', { count: toScore.length })} tasks={toScore} />
      <Taken title={t('tasks.coming', { count: coming.length })} tasks={coming} />
      <Taken title={t('tasks.pending', { count: pending.length })} tasks={pending} />
      <Past title={t('tasks.done')} tasks={done} />
      <Past title={t('tasks.over')} tasks={over} />
    </>
  );
}

/** From the day of the meeting on: everybody scores, and the leader concludes. */
function isToScore(task: Task) {
  return isScored(task) && task.meetingOn <= today() && (!task.scored || task.assignment.seat === 1);
}

/** Of a spot check nothing is. */
function isScored({ panelState, kind }: Task) {
  return panelState === 'COMPLETE' && kind !== 'SPOT_CHECK';
}

function goTo({ panelState, assignment }: Task) {
  if (panelState === 'CORRECTING') {
    return 'corrections.title';
  }
  return assignment.seat === 1 ? 'scores.goLeader' : 'scores.go';
}

type GroupProps = Readonly<{ title: string; tasks: Task[] }>;

function Taken({ title, tasks }: GroupProps) {
  const { t } = useTranslation();
  return tasks.length === 0 ? null : (
    <Panel title={title}>
      {tasks.map((task) => (
        <TaskEntry key={task.assignment.id} task={task}>
          <div className="qs-actions">
            <DownloadLink href={`/assignments/${task.assignment.id}.ics`}>{t('myCalendar.add')}</DownloadLink>
            {task.auditId && <ButtonLink to={`/audits/${task.auditId}`}>{t('tasks.read')}</ButtonLink>}
            {(isScored(task) || (task.panelState === 'CORRECTING' && task.assignment.seat === 1)) && (
              <ButtonLink to={`/assignments/${task.assignment.id}`} look="primary">
                {t(goTo(task))}
              </ButtonLink>
            )}
          </div>
        </TaskEntry>
      ))}
    </Panel>
  );
}

function Past({ title, tasks }: GroupProps) {
  const { i18n } = useTranslation();
  return tasks.length === 0 ? null : (
    <Panel title={title}>
      {tasks.map((task) => (
        <TaskHead key={task.assignment.id} task={task}>
          <p className="qs-muted">{formatDay(task.meetingOn, i18n.language)}</p>
        </TaskHead>
      ))}
    </Panel>
  );
}

/** Names whom it is about to whoever hears the page, too. */
function TaskHead({ task, children }: Readonly<{ task: Task; children: ReactNode }>) {
  const { t } = useTranslation();
  const names = useNames();
  const subject = names.subject(task.subject);
  return (
    <article className="qs-entry" aria-label={subject}>
      <strong>{subject}</strong>
      <p>
        <span className="qs-badges">
          {t(`panelKind.${task.kind}`)}
          <AssignmentBadge state={task.assignment.state} />
        </span>
      </p>
      {children}
    </article>
  );
}

function TaskEntry({ task, children }: Readonly<{ task: Task; children?: ReactNode }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return (
    <TaskHead task={task}>
      <Facts
        facts={[
          {
            name: t(task.kind === 'SPOT_CHECK' ? 'reviews.day' : 'reviews.meetingOn'),
            value: formatDay(task.meetingOn, i18n.language),
          },
          { name: t('reviews.place'), value: task.place },
          ...(task.subject.jurisdictionCode
            ? [{ name: t('tasks.city'), value: names.jurisdiction(task.subject.jurisdictionCode) }]
            : []),
          ...(task.auditId
            ? [{ name: t('tasks.consultancy'), value: task.consultancy ?? t('tasks.noConsultancy') }]
            : []),
          {
            name: t('tasks.role'),
            value: t(task.assignment.seat === 1 ? 'reviews.leaderSeat' : 'tasks.member'),
          },
        ]}
      />
      {children}
    </TaskHead>
  );
}

/** An offer, and the two answers to it. */
function Offer({ task, reload }: Readonly<{ task: Task; reload: () => void }>) {
  const { t, i18n } = useTranslation();
  const [isDeclining, setDeclining] = useState(false);
  const act = useAct<Acted>(reload);
  const { assignment } = task;
  return (
    <TaskEntry task={task}>
      <Note tone="warning">
        <p>{t('tasks.answerBy', { day: formatDay(assignment.answerBy, i18n.language) })}</p>
        <p>{t('tasks.declaration')}</p>
      </Note>
      {act.isUnreachable && (
        <Note tone="danger">
          <p>{t('form.unreachable')}</p>
        </Note>
      )}
      {act.refusals.map((one) => (
        <Note key={one.code} tone="danger">
          <p>{refusalText(one, t)}</p>
        </Note>
      ))}
      <div className="qs-actions">
        <Button onClick={() => setDeclining(true)}>{t('tasks.decline')}</Button>
        <Button
          look="primary"
          busy={act.isRunning}
          onClick={() => void act.run(() => AssignmentEndpoint.accept(assignment.id))}
        >
          {t('tasks.accept')}
        </Button>
      </div>
      {isDeclining && (
        <DeclineDialog
          task={task}
          onClose={() => setDeclining(false)}
          onDone={() => {
            setDeclining(false);
            reload();
          }}
        />
      )}
    </TaskEntry>
  );
}
