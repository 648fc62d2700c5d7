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

export const notAllowed = () =>
  new DomainError('AUTH.FORBIDDEN', 'forbidden', {
    it: 'Il suo ruolo non permette questa operazione.',
    en: 'Your role does not allow this operation.',
  });

export const notFound = (it: string, en: string) => new DomainError('RESOURCE.NOT_FOUND', 'not-found', { it, en });

export const badHeader = (header: string, it: string, en: string) =>
  new DomainError(
    'REQUEST.BAD_HEADER',
    'invalid',
    { it: `${header}: ${it}`, en: `${header}: ${en}` },
    {
      fields: [{ field: header, code: 'bad-header', message: { it, en } }],
    },
  );
