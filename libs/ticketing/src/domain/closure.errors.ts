import { DomainError } from '@sportello/kernel';

/** B15 @param unanswered attempts so far that nobody answered */
export const checkNeeded = (unanswered: number, unreachableAfter: number): DomainError =>
  new DomainError(
    'TICKET.CLOSURE_CHECK_NEEDED',
    'conflict',
    {
      it: `Prima di chiudere va verificato con l’utente che l’intervento abbia funzionato. Tentativi senza risposta: ${unanswered} di ${unreachableAfter}.`,
      en: `Before closing, the requester has to be asked whether the intervention worked. Attempts without an answer: ${unanswered} of ${unreachableAfter}.`,
    },
    { details: { unanswered, unreachableAfter } },
  );

export const closureComesFirst = (): DomainError =>
  new DomainError('TICKET.CLOSURE_COMES_FIRST', 'conflict', {
    it: 'Prima dell’archivio viene la chiusura amministrativa.',
    en: 'Administrative closure comes before the archive.',
  });

export const remarksNeeded = (): DomainError =>
  new DomainError(
    'TICKET.REMARKS_NEEDED',
    'invalid',
    { it: 'Servono le osservazioni dell’utente.', en: 'The requester’s remarks are needed.' },
    {
      fields: [
        {
          field: 'remarks',
          code: 'required',
          message: {
            it: 'Scrivere che cosa ha detto l’utente dell’intervento.',
            en: 'Write what the requester said of the intervention.',
          },
        },
      ],
    },
  );
