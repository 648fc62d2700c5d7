import { DomainError } from '@sportello/kernel';

/** A moment as it is written in an address. @throws DomainError `REQUEST.INVALID` */
export function moment(field: string, text: string): Date {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw invalid(field, 'not-a-date', 'Non è un momento del calendario.', 'It is no moment of the calendar.');
}

export const noTeam = (team: string): DomainError =>
  invalid('team', 'unknown', `Il gruppo «${team}» non esiste.`, `There is no team "${team}".`);

export const noSuchDay = (field: string): DomainError =>
  invalid(field, 'not-a-date', 'Non è un giorno del calendario.', 'It is no day of the calendar.');

const invalid = (field: string, code: string, it: string, en: string): DomainError =>
  new DomainError('REQUEST.INVALID', 'invalid', { it, en }, { fields: [{ field, code, message: { it, en } }] });
