import type Audit from 'Frontend/generated/cn/qingshen/audit/Audit';
import AuditPhase from 'Frontend/generated/cn/qingshen/audit/AuditPhase';
import AuditState from 'Frontend/generated/cn/qingshen/audit/AuditState';
import type FinishedPhase from 'Frontend/generated/cn/qingshen/audit/FinishedPhase';

type StepState = 'done' | 'current' | 'todo';

const ENDED: AuditState[] = [AuditState.ACCEPTED, AuditState.WITHDRAWN, AuditState.CLOSED];

export const mayFill = ({ state }: Audit) => state === AuditState.AUDITING || state === AuditState.EVALUATED;
export const isOpen = ({ state }: Audit) => !ENDED.includes(state);

/** The steps of a round in their order; the first that is not done is the current one while the round is open. */
export function stepsOf(audit: Audit): { name: string; state: StepState; on?: string }[] {
  const isAccepted = audit.state === AuditState.ACCEPTED;
  const steps = [
    { name: 'announced', isDone: true, on: audit.announcedOn },
    { name: 'disclosed', isDone: !!audit.disclosedOn, on: audit.disclosedOn },
    { name: 'started', isDone: !!audit.startedOn, on: audit.startedOn },
    { name: 'reported', isDone: !!audit.reportedOn, on: audit.reportedOn },
    { name: 'evaluated', isDone: isAccepted || audit.state === AuditState.EVALUATED },
    { name: 'accepted', isDone: isAccepted, on: isAccepted ? audit.endedOn : undefined },
  ];
  const current = isOpen(audit) ? steps.findIndex((step) => !step.isDone) : -1;
  return steps.map(({ name, isDone, on }, index) => ({
    name,
    on,
    state: isDone ? 'done' : index === current ? 'current' : 'todo',
  }));
}

/** The seven phases; what is finished is done, the present one is current. */
export function phasesOf(
  audit: Audit,
  finished: FinishedPhase[],
): { phase: AuditPhase; state: StepState; on?: string }[] {
  return Object.values(AuditPhase).map((phase) => {
    const on = finished.find((one) => one.phase === phase)?.finishedOn;
    const isCurrent = mayFill(audit) && audit.phase === phase;
    return { phase, on, state: on ? 'done' : isCurrent ? 'current' : 'todo' };
  });
}
