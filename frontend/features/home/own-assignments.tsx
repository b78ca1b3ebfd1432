import type Assignment from 'Frontend/generated/cn/qingshen/review/Assignment';
import { AssignmentEndpoint, ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

/** What is asked of an expert now: to answer, to come, or first of all to apply. */
export function OwnAssignments() {
  const { t, i18n } = useTranslation();
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
      {asked.map(({ assignment, kind, enterprise, meetingOn }) => (
        <div key={assignment.id} className="qs-entry">
          <strong>{t(whatToDo(assignment, meetingOn), { kind: t(`panelKind.${kind}`) })}</strong>
          <p>
            {enterprise}
            <br />
            {assignment.state === 'OFFERED'
              ? t('tasks.answerBy', { day: formatDay(assignment.answerBy, i18n.language) })
              : t('tasks.meets', { day: formatDay(meetingOn, i18n.language) })}
          </p>
          <ButtonLink to="/assignments" look="primary">
            {t('home.go')}
          </ButtonLink>
        </div>
      ))}
    </Panel>
  );
}

function whatToDo({ state }: Assignment, meetingOn: string) {
  if (state === 'OFFERED') {
    return 'tasks.toAnswer';
  }
  return meetingOn > today() ? 'tasks.toCome' : 'tasks.scoreNow';
}
