import { DomainError } from '@sportello/kernel';

export const unknownPerson = (): DomainError =>
  new DomainError('TRAIL.PERSON_NOT_FOUND', 'not-found', {
    it: 'Nessuna persona con questo recapito o identificativo.',
    en: 'Nobody with this address or identifier.',
  });

export const unknownTicket = (number: string): DomainError =>
  new DomainError('TRAIL.TICKET_NOT_FOUND', 'not-found', {
    it: `La richiesta ${number} non esiste.`,
    en: `There is no ticket ${number}.`,
  });

/** @param holds ids of the holds that forbid it */
export const underLegalHold = (holds: readonly string[]): DomainError =>
  new DomainError(
    'TRAIL.LEGAL_HOLD',
    'conflict',
    {
      it: 'C’è un blocco legale: finché non è tolto nulla si cancella.',
      en: 'There is a legal hold: until it is lifted nothing is erased.',
    },
    { details: { holds } },
  );

/** @param tickets their numbers */
export const ticketsStillOpen = (tickets: readonly string[]): DomainError =>
  new DomainError(
    'TRAIL.TICKETS_STILL_OPEN',
    'conflict',
    {
      it: 'La persona ha richieste ancora aperte: prima vanno chiuse.',
      en: 'The person has tickets that are still open: they must be closed first.',
    },
    { details: { tickets } },
  );

export const unknownHold = (): DomainError =>
  new DomainError('TRAIL.HOLD_NOT_FOUND', 'not-found', {
    it: 'Il blocco legale non esiste.',
    en: 'There is no such legal hold.',
  });

export const holdLifted = (): DomainError =>
  new DomainError('TRAIL.HOLD_ALREADY_LIFTED', 'conflict', {
    it: 'Il blocco legale è già stato tolto.',
    en: 'The legal hold has been lifted already.',
  });

export const unknownExport = (): DomainError =>
  new DomainError('TRAIL.EXPORT_NOT_FOUND', 'not-found', {
    it: 'L’esportazione non esiste.',
    en: 'There is no such export.',
  });

/** @param state why there is nothing to download */
export const exportNotReady = (state: string): DomainError =>
  new DomainError(
    'TRAIL.EXPORT_NOT_READY',
    'conflict',
    { it: 'L’esportazione non è disponibile.', en: 'The export is not available.' },
    { details: { state } },
  );

export const notADigest = (): DomainError =>
  new DomainError('TRAIL.NOT_A_DIGEST', 'invalid', {
    it: 'Il file non contiene un’impronta giornaliera.',
    en: 'The file does not contain a daily digest.',
  });
