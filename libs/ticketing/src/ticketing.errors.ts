import { DomainError, type FieldProblem, type Localized } from '@sportello/kernel';
import type { TenantRules } from './application/ports/ticket-rules.port.js';

export const ticketNotFound = (ref: string): DomainError =>
  new DomainError(
    'TICKET.NOT_FOUND',
    'not-found',
    { it: 'La richiesta non esiste.', en: 'There is no such ticket.' },
    { details: { ticket: ref } },
  );

export const staleVersion = (expected: number, current: number): DomainError =>
  new DomainError(
    'TICKET.STALE_VERSION',
    'stale',
    {
      it: 'Nel frattempo qualcun altro ha modificato la richiesta: ricaricarla e riprovare.',
      en: 'Somebody else has changed the ticket meanwhile: load it again and retry.',
    },
    { details: { expected, current } },
  );

/** The clock has stopped, started again or been answered since: nothing is left to do about it. */
export const clockGone = (clock: string): DomainError =>
  new DomainError(
    'TICKET.CLOCK_GONE',
    'conflict',
    {
      it: `Il termine «${clock}» non corre più: non c’è più nulla da fare.`,
      en: `The term “${clock}” no longer runs: there is nothing left to do.`,
    },
    { details: { clock } },
  );

export const ticketBusy = (): DomainError =>
  new DomainError('TICKET.BUSY', 'unavailable', {
    it: 'Troppe modifiche contemporanee alla richiesta: riprovare tra poco.',
    en: 'Too many changes to the ticket at once: try again shortly.',
  });

export const keyReused = (key: string): DomainError =>
  new DomainError(
    'COMMAND.KEY_REUSED',
    'conflict',
    {
      it: 'La chiave di idempotenza è già stata usata per un’altra operazione.',
      en: 'The idempotency key has already been used for something else.',
    },
    { details: { key } },
  );

export const keyInvalid = (): DomainError =>
  new DomainError('COMMAND.KEY_INVALID', 'invalid', {
    it: 'La chiave di idempotenza deve avere da 1 a 255 caratteri.',
    en: 'The idempotency key must be 1 to 255 characters long.',
  });

export const invalidTicket = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'TICKET.INVALID',
    'invalid',
    { it: 'La richiesta contiene dati non validi.', en: 'The request holds data that is not valid.' },
    { fields },
  );

export const invalidCursor = (): DomainError =>
  new DomainError('LIST.INVALID_CURSOR', 'invalid', {
    it: 'Il cursore dell’elenco non è valido: ripartire dalla prima pagina.',
    en: 'The cursor of the list is not valid: start again from the first page.',
  });

/** @throws DomainError `TICKET.INVALID` when the tenant has no such team */
export function teamNamed(rules: Pick<TenantRules, 'teams'>, team: string): { readonly level: string } {
  const found = Object.hasOwn(rules.teams, team) ? rules.teams[team] : undefined;
  if (found === undefined) throw invalidTicket([notConfigured('team', team, { it: 'Gruppo', en: 'team' })]);
  return found;
}

/** @throws DomainError `TICKET.INVALID` when the tenant knows nobody by that id */
export function personNamed(rules: Pick<TenantRules, 'people'>, id: string): TenantRules['people'][string] {
  const found = Object.hasOwn(rules.people, id) ? rules.people[id] : undefined;
  if (found === undefined) throw invalidTicket([notConfigured('technician', id, { it: 'Persona', en: 'person' })]);
  return found;
}

/** C10: a ticket is given to somebody of the team that has it. */
export const otherTeam = (name: string, team: string): DomainError =>
  invalidTicket([
    {
      field: 'technician',
      code: 'other-team',
      message: {
        it: `${name} non è del gruppo che ha la richiesta (${team}).`,
        en: `${name} is not of the team that has the ticket (${team}).`,
      },
    },
  ]);

/** Escalating leads to another level; within a level a ticket is passed on. */
export const sameLevel = (level: string): DomainError =>
  invalidTicket([
    {
      field: 'team',
      code: 'same-level',
      message: {
        it: `Il gruppo è dello stesso livello (${level}): per passarla tra gruppi usare «route».`,
        en: `The team is of the same level (${level}): to pass it between teams use “route”.`,
      },
    },
  ]);

/** D5 @param reason names the channels that serve it */
export const topicNotServed = (reason: Localized): DomainError =>
  new DomainError('TICKET.TOPIC_NOT_SERVED', 'unprocessable', reason, {
    fields: [{ field: 'topic', code: 'not-served', message: reason }],
  });

/** E8 @param reason names the ways that are open */
export const channelClosed = (reason: Localized): DomainError =>
  new DomainError('TICKET.CHANNEL_CLOSED', 'unprocessable', reason, {
    fields: [{ field: 'channelInstance', code: 'closed', message: reason }],
  });

/** A value that must be one the tenant has configured. */
export const notConfigured = (field: string, value: unknown, what: Localized): FieldProblem => ({
  field,
  code: 'not-configured',
  message: {
    it: `${what.it} inesistente: ${String(value)}.`,
    en: `No such ${what.en}: ${String(value)}.`,
  },
});

/** B10: a ticket does not end while somebody works on a task of it. @param tasks their numbers */
export const tasksOpen = (tasks: readonly string[]): DomainError =>
  new DomainError(
    'TICKET.TASKS_OPEN',
    'conflict',
    {
      it: `Ci sono compiti ancora aperti: ${tasks.join(', ')}. Verificarli o annullarli prima di chiudere.`,
      en: `There are open tasks: ${tasks.join(', ')}. Verify or cancel them before closing.`,
    },
    { details: { tasks } },
  );
