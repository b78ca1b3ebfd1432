import type Task from 'Frontend/generated/cn/qingshen/review/Task';
import { AssignmentEndpoint, ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';

/** What is asked of an expert now: to answer, to come, or first of all to apply. */
export function OwnAssignments() {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const tasks = useLoad(() => AssignmentEndpoint.own(), 'own');
  const own = useLoad(async () => (await ExpertEndpoint.own()) ?? null, 'own');
  if (tasks.failed || own.failed) {
    return (
      <Failed
        retry={() => {
          tasks.reload();
          own.reload();
        }}
      />
    );
  }
  if (!tasks.value || own.value === undefined) {
    return <Skeleton />;
  }
  const asked = tasks.value.filter(
    ({ assignment, meetingOn, scored }) =>
      (assignment.state === 'OFFERED' && assignment.answerBy >= today()) ||
      (assignment.state === 'ACCEPTED' && (meetingOn >= today() || !scored)),
  );
  return (
    <Panel title={t('home.asked')}>
      {own.value === null && (
        <div className="qs-entry">
          <strong>{t('tasks.apply')}</strong>
          <p>{t('tasks.applyText')}</p>
          <ButtonLink to="/experts/own" look="primary">
            {t('home.go')}
          </ButtonLink>
        </div>
      )}
      {own.value && asked.length === 0 && <p className="qs-muted">{t('home.nothing')}</p>}
      {asked.map((task) => (
        <div key={task.assignment.id} className="qs-entry">
          <strong>{t(whatToDo(task), { kind: t(`panelKind.${task.kind}`) })}</strong>
          <p>
            {names.subject(task.subject)}
            <br />
            {task.assignment.state === 'OFFERED'
              ? t('tasks.answerBy', { day: formatDay(task.assignment.answerBy, i18n.language) })
              : t('tasks.meets', { day: formatDay(task.meetingOn, i18n.language) })}
          </p>
          <ButtonLink to="/assignments" look="primary">
            {t('home.go')}
          </ButtonLink>
        </div>
      ))}
    </Panel>
  );
}

/** Of a spot check nothing is scored. */
function whatToDo({ assignment, kind, meetingOn }: Task) {
  if (assignment.state === 'OFFERED') {
    return 'tasks.toAnswer';
  }
  return kind === 'SPOT_CHECK' || meetingOn > today() ? 'tasks.toCome' : 'tasks.scoreNow';
}
