import { DomainError } from '@sportello/kernel';

/** The calendar has no more openings, or too few, within the years that are searched. */
export function beyondHorizon(from: number, years: number): DomainError {
  return new DomainError(
    'CALENDAR.BEYOND_HORIZON',
    'invalid',
    {
      it: `Il calendario non offre abbastanza ore di servizio nei ${years} anni successivi`,
      en: `The calendar has too little service time in the following ${years} years`,
    },
    { details: { from: new Date(from).toISOString(), years } },
  );
}

export function outOfRange(first: number, last: number): DomainError {
  return new DomainError('CALENDAR.OUT_OF_RANGE', 'invalid', {
    it: `I calendari valgono per gli anni dal ${first} al ${last}`,
    en: `Calendars hold for the years from ${first} to ${last}`,
  });
}

export function invalidSeconds(): DomainError {
  return new DomainError('CALENDAR.INVALID_DURATION', 'invalid', {
    it: 'La durata deve essere un numero di secondi non negativo',
    en: 'The duration must be a number of seconds, zero or more',
  });
}
