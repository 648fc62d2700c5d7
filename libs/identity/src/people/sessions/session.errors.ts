import { DomainError } from '@sportello/kernel';

export const sessionEnded = (): DomainError =>
  new DomainError('AUTH.SESSION_ENDED', 'unauthenticated', {
    it: 'L’accesso è terminato: accedere di nuovo.',
    en: 'The session has ended: log in again.',
  });

export const sessionNeeded = (): DomainError =>
  new DomainError('AUTH.SESSION_NEEDED', 'forbidden', {
    it: 'Questa operazione è per chi ha effettuato l’accesso, non per chi usa un token.',
    en: 'This is for somebody who has logged in, not for a token.',
  });

export const csrfRefused = (): DomainError =>
  new DomainError('AUTH.CSRF', 'forbidden', {
    it: 'Manca la prova che la richiesta viene da questo sito: intestazione X-CSRF-Token.',
    en: 'The proof that the request comes from this site is missing: header X-CSRF-Token.',
  });

export const noSuchSession = (): DomainError =>
  new DomainError('AUTH.NO_SUCH_SESSION', 'not-found', {
    it: 'Questo accesso non esiste o è già terminato.',
    en: 'There is no such session, or it has ended.',
  });
