import { DomainError } from '@sportello/kernel';

const onField = (field: string, code: string, it: string, en: string) => ({
  fields: [{ field, code, message: { it, en } }],
});

export const withItself = (field: string): DomainError =>
  new DomainError(
    'TICKET.WITH_ITSELF',
    'invalid',
    { it: 'Una richiesta non sta in relazione con se stessa.', en: 'A ticket is in no relation with itself.' },
    onField(field, 'same', 'Indicare un’altra richiesta.', 'Name another ticket.'),
  );

export const otherEnded = (number: string, field: string): DomainError =>
  new DomainError(
    'TICKET.OTHER_ENDED',
    'conflict',
    {
      it: `La richiesta ${number} è già chiusa: riaprirla prima, oppure sceglierne un’altra.`,
      en: `Ticket ${number} has ended: reopen it first, or choose another one.`,
    },
    onField(field, 'ended', 'La richiesta è già chiusa.', 'The ticket has ended.'),
  );

export const relationCycle = (number: string, field: string): DomainError =>
  new DomainError(
    'TICKET.RELATION_CYCLE',
    'conflict',
    {
      it: `La richiesta ${number} sta già, anche attraverso altre, nella relazione inversa con questa.`,
      en: `Ticket ${number} already stands, perhaps through others, in this relation to this one.`,
    },
    onField(field, 'cycle', 'Le relazioni formerebbero un circolo.', 'The relations would form a circle.'),
  );

export const alreadyLinked = (number: string): DomainError =>
  new DomainError('TICKET.ALREADY_LINKED', 'conflict', {
    it: `La relazione con ${number} c’è già.`,
    en: `The relation with ${number} exists already.`,
  });

export const notLinked = (number: string): DomainError =>
  new DomainError('TICKET.NOT_LINKED', 'conflict', {
    it: `Tra questa richiesta e ${number} non c’è quella relazione.`,
    en: `There is no such relation between this ticket and ${number}.`,
  });

export const mergedElsewhere = (number: string): DomainError =>
  new DomainError(
    'TICKET.MERGED',
    'conflict',
    {
      it: `La richiesta è stata unita alla ${number}: si prosegue là.`,
      en: `The ticket was merged into ${number}: go on there.`,
    },
    { details: { into: number } },
  );

export const otherNotFound = (field: string): DomainError =>
  new DomainError(
    'TICKET.OTHER_NOT_FOUND',
    'invalid',
    { it: 'L’altra richiesta non esiste.', en: 'There is no such other ticket.' },
    onField(field, 'not-found', 'La richiesta indicata non esiste.', 'There is no such ticket.'),
  );
