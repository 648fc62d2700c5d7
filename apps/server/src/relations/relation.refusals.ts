import { DomainError } from '@sportello/kernel';

/** A2: what only some may see is not made visible to all by merging it. */
export const restrictedMerge = (): DomainError =>
  new DomainError('TICKET.RESTRICTED_MERGE', 'conflict', {
    it: 'Una richiesta riservata si unisce soltanto a un’altra riservata.',
    en: 'A restricted ticket is merged only into another restricted one.',
  });

export const nothingToSplit = (): DomainError =>
  new DomainError(
    'TICKET.NOTHING_TO_SPLIT',
    'invalid',
    { it: 'Indicare il messaggio da separare, oppure un testo.', en: 'Name the message to split off, or give a text.' },
    {
      fields: [
        {
          field: 'message',
          code: 'required',
          message: { it: 'Un messaggio della richiesta, oppure «text».', en: 'A message of the ticket, or “text”.' },
        },
      ],
    },
  );
