import { DomainError, type FieldProblem } from '@sportello/kernel';

export const invalidRequest = (field: string, code: string, it: string, en: string): DomainError => {
  const fields: readonly FieldProblem[] = [{ field, code, message: { it, en } }];
  return new DomainError('WORKFORCE.INVALID', 'invalid', { it, en }, { fields });
};

export const unknownPerson = (field: string, person: string): DomainError =>
  invalidRequest(field, 'unknown', `La persona «${person}» non esiste.`, `There is no person "${person}".`);

export const unknownTeam = (field: string, team: string): DomainError =>
  invalidRequest(field, 'unknown', `Il gruppo «${team}» non esiste.`, `There is no team "${team}".`);

/** The same for what does not exist and what is not to be seen. */
export const workforceNotFound = (what: string): DomainError =>
  new DomainError(
    'WORKFORCE.NOT_FOUND',
    'not-found',
    { it: 'Non esiste.', en: 'There is no such thing.' },
    { details: { what } },
  );
