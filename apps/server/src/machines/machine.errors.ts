import { DomainError } from '@sportello/kernel';

export const clientDisabled = () =>
  new DomainError('AUTH.CLIENT_DISABLED', 'unauthenticated', {
    it: 'Questo client non è più abilitato.',
    en: 'This client is no longer enabled.',
  });

/** @param scope that would have been needed */
export const scopeMissing = (scope: string) =>
  new DomainError(
    'AUTH.SCOPE_MISSING',
    'forbidden',
    { it: `Serve lo scope ${scope}.`, en: `The scope ${scope} is needed.` },
    { details: { scope } },
  );

/** The tenant agreed with the supplier that its requests are proved and signed: nothing less will do. */
export const modiRequired = () =>
  new DomainError('AUTH.MODI_REQUIRED', 'unauthenticated', {
    it: 'Per questo fornitore l’ente accetta solo richieste con i token ModI concordati.',
    en: 'For this supplier the administration takes only requests with the ModI tokens agreed on.',
  });

/** @param client as the caller wrote it */
export const unknownClient = (client: string) =>
  new DomainError('CLIENT.NOT_FOUND', 'not-found', {
    it: `L’ente non ha il client «${client.slice(0, 60)}».`,
    en: `The tenant has no client "${client.slice(0, 60)}".`,
  });

export const unknownSecret = () =>
  new DomainError('CLIENT.SECRET_NOT_FOUND', 'not-found', {
    it: 'Il client non ha questo segreto, o non è più valido.',
    en: 'The client does not have this secret, or it is no longer valid.',
  });

export const noSecrets = () =>
  new DomainError('CLIENT.NO_SECRETS', 'conflict', {
    it: 'La configurazione non permette a questo client di entrare con un segreto (secret: true).',
    en: 'The configuration does not let this client log in with a secret (secret: true).',
  });

export const notATokenOfOurs = () =>
  new DomainError('TOKEN.NOT_OURS', 'invalid', {
    it: 'Non è un token in corso di questo ente.',
    en: 'It is not a token of this tenant that is still good.',
  });

export const whatToRevoke = () =>
  new DomainError('TOKEN.WHAT', 'invalid', {
    it: 'Indicare il token, oppure di chi sono i token (use e subject), oppure la richiesta (ticket).',
    en: 'Give the token, or say whose tokens (use and subject), or of which request (ticket).',
  });
