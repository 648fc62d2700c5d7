import { DomainError } from '@sportello/kernel';
import { TASK_STATES, taskCommandsFrom, type TaskCommandName, type TaskStateCode } from './task.lifecycle.js';

export const illegalTaskMove = (command: TaskCommandName, state: TaskStateCode): DomainError => {
  const allowed = taskCommandsFrom(state).filter((name) => name !== 'note');
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

export const wordsNeeded = (): DomainError =>
  new DomainError(
    'TASK.WORDS_NEEDED',
    'invalid',
    { it: 'Serve un testo.', en: 'A text is needed.' },
    { fields: [{ field: 'text', code: 'required', message: { it: 'Scrivere il testo.', en: 'Write the text.' } }] },
  );
