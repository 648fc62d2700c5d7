import { DomainError } from '@sportello/kernel';

export const databaseUnavailable = (cause: unknown): DomainError =>
  new DomainError(
    'DATABASE.UNAVAILABLE',
    'unavailable',
    { it: 'La base dati non risponde: riprovare tra poco.', en: 'The database does not answer: try again shortly.' },
    { cause },
  );

export const databaseTooOld = (found: string): DomainError =>
  new DomainError('DATABASE.TOO_OLD', 'invalid', {
    it: `Serve PostgreSQL 15 o successivo; il server di DATABASE_URL è ${found}.`,
    en: `PostgreSQL 15 or later is needed; the server of DATABASE_URL is ${found}.`,
  });

export const roleTooPowerful = (role: string, why: string): DomainError =>
  new DomainError('DATABASE.ROLE_TOO_POWERFUL', 'invalid', {
    it: `Il ruolo ${role} potrebbe aggirare l’isolamento tra enti (${why}): correggerlo sul server.`,
    en: `The role ${role} could get round the isolation between administrations (${why}): correct it on the server.`,
  });

export const bootstrapRefused = (cause: Error): DomainError =>
  new DomainError(
    'DATABASE.BOOTSTRAP_REFUSED',
    'invalid',
    {
      it: `L’utente di DATABASE_URL non può preparare ruoli e schemi (${cause.message}): deve possedere la base dati e avere CREATEROLE.`,
      en: `The user of DATABASE_URL cannot prepare roles and schemas (${cause.message}): it must own the database and have CREATEROLE.`,
    },
    { cause },
  );

export const embeddedFailed = (it: string, en: string, cause?: unknown): DomainError =>
  new DomainError('DATABASE.EMBEDDED_FAILED', 'unavailable', { it, en }, { cause });
