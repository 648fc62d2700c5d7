import { DomainError, type Localized } from '@sportello/kernel';

const refused = (code: string, it: string, en: string, cause?: unknown): DomainError =>
  new DomainError(code, 'unauthenticated', { it, en }, { cause });

/** A token that is not read, not signed by the key it names, or says nothing of what it must. */
export const modiTokenInvalid = (cause?: unknown) =>
  refused(
    'MODI.TOKEN_INVALID',
    'Il token ModI non è valido: firma, intestazione o claim obbligatori (iss, aud, iat, exp, jti).',
    'The ModI token is not valid: signature, header or mandatory claims (iss, aud, iat, exp, jti).',
    cause,
  );

export const modiAlgorithm = () =>
  refused(
    'MODI.ALGORITHM',
    'L’algoritmo di firma deve essere RS256, ES256 o PS256.',
    'The signature algorithm must be RS256, ES256 or PS256.',
  );

export const modiExpired = () =>
  refused('MODI.TOKEN_EXPIRED', 'Il token ModI è scaduto.', 'The ModI token has expired.');

export const modiLifetime = () =>
  refused(
    'MODI.TOKEN_LIFETIME',
    'Il token ModI deve durare al massimo 5 minuti e non venire dal futuro.',
    'The ModI token may last 5 minutes at most and may not come from the future.',
  );

export const modiAudience = () =>
  refused('MODI.AUDIENCE', 'Il token ModI è destinato ad altri.', 'The ModI token is meant for somebody else.');

export const keyUnknown = () =>
  refused(
    'MODI.KEY_UNKNOWN',
    'La chiave o il certificato del token non è tra quelli registrati per il client.',
    'The key or certificate of the token is not one of those registered for the client.',
  );

export const certificateUntrusted = (cause?: unknown) =>
  refused(
    'MODI.CERTIFICATE_UNTRUSTED',
    'Il certificato non è rilasciato da un’autorità riconosciuta dall’ente.',
    'The certificate was not issued by an authority the administration trusts.',
    cause,
  );

export const certificateNotInForce = () =>
  refused(
    'MODI.CERTIFICATE_NOT_IN_FORCE',
    'Il certificato, o uno di quelli da cui dipende, è scaduto o non ancora valido.',
    'The certificate, or one it depends on, has expired or is not valid yet.',
  );

const altered = (code: string, { it, en }: Localized): DomainError => new DomainError(code, 'invalid', { it, en });

export const integrityMissing = () =>
  altered('INTEGRITY.MISSING', {
    it: 'Servono le intestazioni Digest e Agid-JWT-Signature (INTEGRITY_REST_01).',
    en: 'The headers Digest and Agid-JWT-Signature are needed (INTEGRITY_REST_01).',
  });

export const digestUnreadable = () =>
  altered('INTEGRITY.DIGEST_UNREADABLE', {
    it: 'L’intestazione Digest deve essere SHA-256 o SHA-512 seguito dall’impronta in base64.',
    en: 'The Digest header must be SHA-256 or SHA-512 followed by the digest in base64.',
  });

export const digestMismatch = () =>
  altered('INTEGRITY.DIGEST_MISMATCH', {
    it: 'L’impronta dichiarata non è quella del contenuto ricevuto.',
    en: 'The digest that is declared is not that of the content received.',
  });

/** @param header lower-case */
export const headerNotSigned = (header: string) =>
  altered('INTEGRITY.HEADER_NOT_SIGNED', {
    it: `L’intestazione ${header} non è tra quelle firmate (signed_headers).`,
    en: `The header ${header} is not among those signed (signed_headers).`,
  });

/** @param header lower-case */
export const headerAltered = (header: string) =>
  altered('INTEGRITY.HEADER_ALTERED', {
    it: `L’intestazione ${header} non è quella firmata.`,
    en: `The header ${header} is not the one that was signed.`,
  });
