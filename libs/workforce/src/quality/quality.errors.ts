import { DomainError } from '@sportello/kernel';

/** A10: only what has been handled can be judged. */
export const ticketStillOpen = (ticket: string): DomainError =>
  new DomainError(
    'QUALITY.TICKET_OPEN',
    'conflict',
    {
      it: `La richiesta ${ticket} non è conclusa: si valuta solo il lavoro finito.`,
      en: `Request ${ticket} has not ended: only finished work is reviewed.`,
    },
    { details: { ticket } },
  );

export const alreadyReviewed = (by: string): DomainError =>
  new DomainError('QUALITY.REVIEWED', 'conflict', {
    it: `Già valutata da ${by}.`,
    en: `Reviewed by ${by} already.`,
  });

export const ownWork = (): DomainError =>
  new DomainError('QUALITY.OWN_WORK', 'conflict', {
    it: 'Nessuno valuta il proprio lavoro.',
    en: 'Nobody reviews their own work.',
  });

export const notYetReviewed = (): DomainError =>
  new DomainError('QUALITY.NOT_REVIEWED', 'conflict', {
    it: 'Non è ancora stata valutata.',
    en: 'It has not been reviewed yet.',
  });

/** A comment is an answer, not a conversation. */
export const alreadyCommented = (): DomainError =>
  new DomainError('QUALITY.COMMENTED', 'conflict', {
    it: 'Questa valutazione è già stata commentata: si commenta una volta sola.',
    en: 'This review has been commented on already: it is done once.',
  });

export const noSheet = (): DomainError =>
  new DomainError('QUALITY.NO_SHEET', 'conflict', {
    it: 'L’ente non ha definito la scheda di valutazione.',
    en: 'The administration has defined no score sheet.',
  });
