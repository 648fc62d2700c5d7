import { DomainError, type FieldProblem } from '@sportello/kernel';

/** The same for what does not exist and what is somebody else's. */
export const taskNotFound = (ref: string): DomainError =>
  new DomainError(
    'TASK.NOT_FOUND',
    'not-found',
    { it: 'Il compito non esiste.', en: 'There is no such task.' },
    { details: { task: ref } },
  );

export const staleTask = (expected: number, current: number): DomainError =>
  new DomainError(
    'TASK.STALE_VERSION',
    'stale',
    {
      it: 'Nel frattempo qualcun altro ha modificato il compito: ricaricarlo e riprovare.',
      en: 'Somebody else has changed the task meanwhile: load it again and retry.',
    },
    { details: { expected, current } },
  );

export const taskBusy = (): DomainError =>
  new DomainError('TASK.BUSY', 'unavailable', {
    it: 'Troppe modifiche contemporanee al compito: riprovare tra poco.',
    en: 'Too many changes to the task at once: try again shortly.',
  });

export const invalidTask = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'TASK.INVALID',
    'invalid',
    { it: 'Il compito contiene dati non validi.', en: 'The task holds data that is not valid.' },
    { fields },
  );

export const ticketCannotWait = (state: string): DomainError =>
  new DomainError(
    'TASK.TICKET_CANNOT_WAIT',
    'conflict',
    {
      it: 'La richiesta non può attendere terzi: va prima presa in carico, e non deve attendere l’utente.',
      en: 'The ticket cannot wait for a third party: it has to be in charge, and not waiting for the requester.',
    },
    { details: { state } },
  );

export const ticketEnded = (state: string): DomainError =>
  new DomainError(
    'TASK.TICKET_ENDED',
    'conflict',
    { it: 'La richiesta è chiusa.', en: 'The ticket has ended.' },
    { details: { state } },
  );

/** The same for what does not exist and what is somebody else's. */
export const exportNotFound = (): DomainError =>
  new DomainError('EXPORT.NOT_FOUND', 'not-found', {
    it: 'L’esportazione non esiste.',
    en: 'There is no such export.',
  });

export const tooManyExports = (most: number): DomainError =>
  new DomainError('EXPORT.TOO_MANY', 'too-many', {
    it: `Sono già in preparazione ${most} esportazioni: attendere che finiscano.`,
    en: `${most} exports are under way already: wait until they end.`,
  });

export const problem = (field: string, code: string, it: string, en: string): FieldProblem => ({
  field,
  code,
  message: { it, en },
});
