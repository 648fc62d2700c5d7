import { MailTransportError } from './mail-transport.error.js';
import { fact, networkError } from './network.error.js';

/** Codes of RFC 5530 that say the refusal of a login will pass. */
const PASSING = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']);

/** Whether the server answered the command with NO or BAD, the connection being fine. */
export const isServerRefusal = (error: unknown): boolean => {
  const status = fact(error, 'responseStatus');
  return status === 'NO' || status === 'BAD';
};

/** A library error as ours. @param folder the folder the command was about */
export function imapError(error: unknown, what: string, folder?: string): MailTransportError {
  if (error instanceof MailTransportError) return error;
  const answer = fact(error, 'serverResponseCode');
  const serverCode = typeof answer === 'string' ? answer.toUpperCase() : '';
  if (fact(error, 'authenticationFailed') === true) {
    const passing = PASSING.has(serverCode);
    return new MailTransportError(
      passing ? 'transient' : 'auth',
      passing ? serverCode : 'EAUTH',
      `${what}: the login was refused`,
      {
        cause: error,
      },
    );
  }
  if (fact(error, 'tlsFailed') === true) {
    return new MailTransportError('config', 'ETLS', `${what}: the TLS settings do not fit the server`, {
      cause: error,
    });
  }
  const missing =
    fact(error, 'code') === 'NotFound' ||
    fact(error, 'mailboxMissing') === true ||
    serverCode === 'NONEXISTENT' ||
    serverCode === 'TRYCREATE';
  if (missing) {
    return new MailTransportError('config', 'FOLDER_MISSING', `${what}: there is no folder "${folder ?? ''}"`, {
      cause: error,
    });
  }
  if (serverCode === 'NOPERM') {
    return new MailTransportError('config', 'NOPERM', `${what}: no permission on folder "${folder ?? ''}"`, {
      cause: error,
    });
  }
  if (isServerRefusal(error)) {
    return new MailTransportError('transient', serverCode || 'ESERVER', `${what}: the server refused the command`, {
      cause: error,
    });
  }
  return networkError(error, what);
}

/**
 * The library answers most failures with false or nothing instead of throwing, a lost connection included: unchecked, a dead
 * mailbox looks like an empty one.
 */
export function succeeded<T>(result: T | false | undefined, what: string, usable: boolean): T {
  if (result !== false && result !== undefined) return result;
  const reason = usable ? 'the server refused the command' : 'the connection was lost';
  throw new MailTransportError('transient', usable ? 'ESERVER' : 'ECONNECTION', `${what}: ${reason}`);
}
