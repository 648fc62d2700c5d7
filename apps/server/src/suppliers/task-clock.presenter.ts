import { explainTask, type TaskWhole } from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import { shownStretch } from '../terms/terms.presenter.js';
import { filled } from '../tickets/ticket.presenter.js';
import type { TaskClockView } from './task-clock.views.js';

/** B10: the clock of a task, explained. @throws DomainError `TASK.NO_TERM` */
export function taskClock({ standing }: Pick<TaskWhole, 'standing'>, now: Date): TaskClockView {
  const { facts, clock } = standing;
  const explained = explainTask(facts, clock, now);
  if (explained === null || facts.target === null) throw noTerm();
  const { status, dueAt, targetSeconds, elapsedSeconds, remainingSeconds, breached } = explained.standing;
  return {
    ...{
      at: now.toISOString(),
      agreement: facts.agreement,
      calendar: explained.calendar,
      target: facts.target,
      status,
    },
    ...filled({ contract: facts.contract, dueAt: dueAt?.toISOString() ?? null }),
    startedAt: explained.startedAt.toISOString(),
    targetSeconds: Math.round(targetSeconds),
    elapsedSeconds: Math.floor(elapsedSeconds),
    remainingSeconds: Math.ceil(remainingSeconds),
    late: breached,
    stretches: explained.stretches.map(shownStretch),
    text: explained.text,
  };
}

const noTerm = (): DomainError =>
  new DomainError('TASK.NO_TERM', 'not-found', {
    it: 'Il compito non ha un termine, o non è ancora stato proposto.',
    en: 'The task has no term, or has not been offered yet.',
  });
