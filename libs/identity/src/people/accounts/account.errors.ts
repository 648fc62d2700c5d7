import { DomainError } from '@sportello/kernel';

/** One answer for a name nobody has, a wrong password, an account without one or disabled: it tells nobody who has an account. */
export const credentialsRefused = (): DomainError =>
  new DomainError('AUTH.CREDENTIALS_REFUSED', 'unauthenticated', {
    it: 'Nome utente, password o codice non sono corretti.',
    en: 'User name, password or code is not right.',
  });

/** Told only to somebody who knows the password. */
export const codeNeeded = (): DomainError =>
  new DomainError('AUTH.CODE_NEEDED', 'unauthenticated', {
    it: 'Serve anche il codice del secondo fattore.',
    en: 'The code of the second factor is needed too.',
  });

export const linkInvalid = (): DomainError =>
  new DomainError('AUTH.LINK_INVALID', 'invalid', {
    it: 'Il collegamento non è valido, è scaduto o è già stato usato: chiederne un altro.',
    en: 'The link is not valid, has expired or has been used: ask for another.',
  });

/** @param it why, e.g. `almeno 12 caratteri` */
export const passwordRefused = (it: string, en: string): DomainError =>
  new DomainError(
    'AUTH.PASSWORD_REFUSED',
    'unprocessable',
    { it: `La password non va bene: ${it}.`, en: `The password will not do: ${en}.` },
    { fields: [{ field: 'password', code: 'password', message: { it, en } }] },
  );

export const accountRefused = (it: string, en: string): DomainError =>
  new DomainError('ACCOUNT.REFUSED', 'invalid', {
    it: `L’accesso non va bene: ${it}.`,
    en: `The account will not do: ${en}.`,
  });

export const usernameTaken = (): DomainError =>
  new DomainError('ACCOUNT.USERNAME_TAKEN', 'conflict', {
    it: 'Questo nome utente esiste già.',
    en: 'This user name exists already.',
  });

export const noSuchAccount = (): DomainError =>
  new DomainError('ACCOUNT.NOT_FOUND', 'not-found', {
    it: 'Questo accesso non esiste.',
    en: 'There is no such account.',
  });

export const secondFactorState = (it: string, en: string): DomainError =>
  new DomainError('ACCOUNT.SECOND_FACTOR', 'conflict', { it, en });
