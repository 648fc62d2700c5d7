import { DomainError } from '@sportello/kernel';

/** One answer for every token that is forged, malformed, meant for something else or of another tenant: it teaches nothing. */
export const tokenInvalid = (cause?: unknown): DomainError =>
  new DomainError(
    'AUTH.TOKEN_INVALID',
    'unauthenticated',
    { it: 'Il token di accesso non è valido.', en: 'The access token is not valid.' },
    { cause },
  );

export const tokenExpired = (cause?: unknown): DomainError =>
  new DomainError(
    'AUTH.TOKEN_EXPIRED',
    'unauthenticated',
    { it: 'Il token di accesso è scaduto.', en: 'The access token has expired.' },
    { cause },
  );

export const accessRevoked = (): DomainError =>
  new DomainError('AUTH.ACCESS_REVOKED', 'unauthenticated', {
    it: 'Questo collegamento non è più valido: ne serve uno nuovo.',
    en: 'This link is no longer valid: a new one is needed.',
  });

export const tokenRevoked = (): DomainError =>
  new DomainError('AUTH.TOKEN_REVOKED', 'unauthenticated', {
    it: 'Questo token è stato revocato: ne serve uno nuovo.',
    en: 'This token has been revoked: a new one is needed.',
  });
