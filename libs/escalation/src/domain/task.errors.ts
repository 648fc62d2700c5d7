import { DomainError } from '@sportello/kernel';
import { TASK_STATES, taskActions, type TaskCommandName } from './task.lifecycle.js';
import type { TaskState } from './task.state.js';

/** @param by who asked for it; null: neither side */
export const illegalTaskMove = (
  command: TaskCommandName,
  task: Pick<TaskState, 'code' | 'inquiredAt'>,
  by: 'desk' | 'supplier' | null,
): DomainError => {
  const { code: state } = task;
  const allowed = taskActions(task, by);
  const name = TASK_STATES[state];
  return new DomainError(
    'TASK.ILLEGAL_TRANSITION',
    'conflict',
    {
      it: `Operazione non ammessa (${command}): il compito è «${name.it}». Ammesse: ${allowed.join(', ') || 'nessuna'}.`,
      en: `Not allowed (${command}): the task is “${name.en}”. Allowed: ${allowed.join(', ') || 'none'}.`,
    },
    { details: { command, state, allowed } },
  );
};

export const otherSide = (command: TaskCommandName): DomainError =>
  new DomainError(
    'TASK.OTHER_SIDE',
    'forbidden',
    {
      it: `Questa operazione spetta all’altra parte (${command}).`,
      en: `This is for the other side to do (${command}).`,
    },
    { details: { command } },
  );

/** An answer to a question that nobody has put, or that was answered already. */
export const nothingAsked = (): DomainError =>
  new DomainError('TASK.NOTHING_ASKED', 'conflict', {
    it: 'Nessuna domanda dell’ente attende risposta.',
    en: 'No question of the desk waits for an answer.',
  });

export const wordsNeeded = (): DomainError =>
  new DomainError(
    'TASK.WORDS_NEEDED',
    'invalid',
    { it: 'Serve un testo.', en: 'A text is needed.' },
    { fields: [{ field: 'text', code: 'required', message: { it: 'Scrivere il testo.', en: 'Write the text.' } }] },
  );
