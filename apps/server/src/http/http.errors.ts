import { RIGHTS, type Right } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';

export const unknownTenant = () =>
  new DomainError('TENANT.NOT_FOUND', 'not-found', {
    it: 'Questo ente non esiste.',
    en: 'There is no such administration.',
  });

export const tokenNeeded = () =>
  new DomainError('AUTH.TOKEN_NEEDED', 'unauthenticated', {
    it: 'Serve un token nell’intestazione Authorization: Bearer.',
    en: 'A token is needed in the header Authorization: Bearer.',
  });

/** @param right that no role of the caller holds */
export const notAllowed = (right?: Right) =>
  new DomainError(
    'AUTH.FORBIDDEN',
    'forbidden',
    right === undefined
      ? { it: 'Il suo ruolo non permette questa operazione.', en: 'Your role does not allow this operation.' }
      : {
          it: `Il suo ruolo non permette di ${RIGHTS[right].does.it}.`,
          en: `Your role does not let you ${RIGHTS[right].does.en}.`,
        },
  );

/** The tenant lets people act on the tickets of their own teams alone. */
export const otherTeam = () =>
  new DomainError('AUTH.OTHER_TEAM', 'forbidden', {
    it: 'La richiesta è di un altro gruppo: può leggerla, non lavorarla.',
    en: 'The ticket is another team’s: you may read it, not work on it.',
  });

export const notFound = (it: string, en: string) => new DomainError('RESOURCE.NOT_FOUND', 'not-found', { it, en });

export const tooLarge = () =>
  new DomainError('REQUEST.TOO_LARGE', 'too-large', {
    it: 'La richiesta è troppo grande.',
    en: 'The request is too large.',
  });

export const badHeader = (header: string, it: string, en: string) =>
  new DomainError(
    'REQUEST.BAD_HEADER',
    'invalid',
    { it: `${header}: ${it}`, en: `${header}: ${en}` },
    {
      fields: [{ field: header, code: 'bad-header', message: { it, en } }],
    },
  );
