import { MailTransportError } from './mail-transport.error.js';
import { networkError } from './network.error.js';

/** Codes of RFC 5530 that say the refusal of a login will pass. */
const PASSING = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']);

const fact = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Whether the server answered the command with NO or BAD, the connection being fine. */
export const isServerRefusal = (error: unknown): boolean => {
  const status = fact(error, 'responseStatus');
  return status === 'NO' || status === 'BAD';
};

/** A library error as ours. @param folder the folder the command was about */
export function imapError(error: unknown, what: string, folder?: string): MailTransportError {
  if (error instanceof MailTransportError) return error;
  const serverCode = String(fact(error, 'serverResponseCode') ?? '').toUpperCase();
  if (fact(error, 'authenticationFailed') === true) {
    const passing = PASSING.has(serverCode);
    return new MailTransportError(passing ? 'transient' : 'auth', passing ? serverCode : 'EAUTH', `${what}: the login was refused`, {
      cause: error,
    });
  }
  const missing = fact(error, 'mailboxMissing') === true || serverCode === 'NONEXISTENT' || serverCode === 'TRYCREATE';
  if (missing) {
    return new MailTransportError('config', 'FOLDER_MISSING', `${what}: there is no folder "${folder ?? ''}"`, { cause: error });
  }
  if (serverCode === 'NOPERM') {
    return new MailTransportError('config', 'NOPERM', `${what}: no permission on folder "${folder ?? ''}"`, { cause: error });
  }
  if (isServerRefusal(error)) {
    return new MailTransportError('transient', serverCode || 'ESERVER', `${what}: the server refused the command`, { cause: error });
  }
  return networkError(error, what);
}
