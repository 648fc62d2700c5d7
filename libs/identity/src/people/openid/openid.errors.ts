import { DomainError } from '@sportello/kernel';

/** One answer for everything that is wrong with what came back from a provider: it teaches nothing. The cause is for the log. */
export const loginRefused = (cause?: unknown): DomainError =>
  new DomainError(
    'AUTH.LOGIN_REFUSED',
    'unauthenticated',
    { it: 'L’accesso non è riuscito: ricominciare.', en: 'Logging in did not succeed: start again.' },
    { cause },
  );

/** Of a notice that a session is over. The cause is for the log. */
export const logoutRefused = (cause?: unknown): DomainError =>
  new DomainError(
    'AUTH.LOGOUT_REFUSED',
    'invalid',
    { it: 'L’avviso di uscita non è valido.', en: 'The notice of a logout is not valid.' },
    { cause },
  );

export const providerUnavailable = (cause?: unknown): DomainError =>
  new DomainError(
    'AUTH.PROVIDER_UNAVAILABLE',
    'unavailable',
    {
      it: 'Il servizio di identità non risponde: riprovare tra poco.',
      en: 'The identity service does not answer: try again shortly.',
    },
    { cause },
  );

/** @param claim which of those the tenant asks for */
export const claimMissing = (claim: string): DomainError =>
  new DomainError(
    'AUTH.CLAIM_MISSING',
    'forbidden',
    {
      it: 'Il servizio di identità non ha detto tutto ciò che serve per accedere.',
      en: 'The identity service did not tell all that is needed to come in.',
    },
    { details: { claim } },
  );

export const assuranceTooLow = (): DomainError =>
  new DomainError('AUTH.ASSURANCE_TOO_LOW', 'forbidden', {
    it: 'Per questo servizio occorre un’identità digitale di livello più alto.',
    en: 'This service needs a digital identity of a higher level.',
  });

/** Known, but nothing was given to their groups. */
export const nothingGranted = (): DomainError =>
  new DomainError('AUTH.NOTHING_GRANTED', 'forbidden', {
    it: 'La persona è riconosciuta ma non ha alcun ruolo in questo ente.',
    en: 'The person is known but has no role in this administration.',
  });
