import { DomainError } from '@sportello/kernel';

/** The same for what does not exist and what the caller may not see. */
export const problemNotFound = (ref: string): DomainError =>
  new DomainError(
    'PROBLEM.NOT_FOUND',
    'not-found',
    { it: 'Il problema non esiste.', en: 'There is no such problem.' },
    { details: { problem: ref } },
  );

export const signalNotFound = (ref: string): DomainError =>
  new DomainError(
    'SIGNAL.NOT_FOUND',
    'not-found',
    { it: 'Il segnale non esiste.', en: 'There is no such signal.' },
    { details: { signal: ref } },
  );

export const signalEnded = (state: string): DomainError =>
  new DomainError(
    'SIGNAL.ENDED',
    'conflict',
    { it: 'Il segnale è già stato raccolto o scartato.', en: 'The signal was taken up or dismissed already.' },
    { details: { state } },
  );

export const ticketsNotFound = (tickets: readonly string[]): DomainError =>
  new DomainError(
    'PROBLEM.UNKNOWN_TICKET',
    'unprocessable',
    { it: 'Alcune richieste non esistono.', en: 'Some tickets do not exist.' },
    {
      fields: tickets.map((number) => ({
        field: 'tickets',
        code: 'unknown',
        message: { it: `La richiesta ${number} non esiste.`, en: `There is no ticket ${number}.` },
      })),
    },
  );

export const actionNotFound = (action: string): DomainError =>
  new DomainError(
    'PROBLEM.UNKNOWN_ACTION',
    'unprocessable',
    { it: 'L’azione non è di questo problema.', en: 'The action is not one of this problem.' },
    { details: { action } },
  );

/** The same for what does not exist and what the caller may not see. */
export const improvementNotFound = (action: string): DomainError =>
  new DomainError(
    'PROBLEM.ACTION_NOT_FOUND',
    'not-found',
    { it: 'L’azione non esiste.', en: 'There is no such action.' },
    { details: { action } },
  );

export const actionEnded = (state: string): DomainError =>
  new DomainError(
    'PROBLEM.ACTION_ENDED',
    'conflict',
    { it: 'L’azione è già conclusa.', en: 'The action has ended already.' },
    { details: { state } },
  );

export const illegalProblemMove = (command: string, state: string): DomainError =>
  new DomainError(
    'PROBLEM.ILLEGAL_TRANSITION',
    'conflict',
    { it: 'Nello stato in cui è il problema non si può fare.', en: 'The state of the problem does not allow it.' },
    { details: { command, state } },
  );

export const openActions = (actions: readonly string[]): DomainError =>
  new DomainError(
    'PROBLEM.OPEN_ACTIONS',
    'conflict',
    {
      it: 'Ci sono azioni ancora da concludere: vanno fatte o abbandonate, con l’esito.',
      en: 'Some actions are still to be concluded: they must be done or dropped, with their outcome.',
    },
    { details: { actions } },
  );

export const ownerNeeded = (field: string, owner: string): DomainError =>
  new DomainError(
    'PROBLEM.UNKNOWN_OWNER',
    'unprocessable',
    { it: 'Serve una persona dell’ente che ne risponda.', en: 'A person of the administration has to answer for it.' },
    {
      fields: [
        { field, code: 'unknown', message: { it: `«${owner}» non esiste.`, en: `There is nobody called "${owner}".` } },
      ],
    },
  );
