import { MailTransportError } from './mail-transport.error.js';

/** Certificates and TLS modes do not heal by waiting. */
const TLS_SETTINGS =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET)|ERR_SSL_(?:WRONG_VERSION|UNSUPPORTED|PACKET_LENGTH)|HOSTNAME_MISMATCH)/;
const TLS_MODE = /wrong version number|self[- ]signed certificate|certificate has expired|altnames|unable to verify/i;

/** A member of an error from Node.js or a library; not every one is an `Error` of this realm. */
export const fact = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The `code` of an error, or the empty string. */
export const errorCode = (error: unknown): string => text(fact(error, 'code'));

/** A failure below the protocol: TLS settings are the operator's to mend, everything else passes by itself. */
export function networkError(error: unknown, what: string): MailTransportError {
  if (error instanceof MailTransportError) return error;
  const code = errorCode(error) || 'ECONNECTION';
  const inner = errorCode(fact(error, 'cause'));
  const settings = TLS_SETTINGS.test(code) || TLS_SETTINGS.test(inner) || TLS_MODE.test(text(fact(error, 'message')));
  const reason = settings ? 'the TLS settings do not fit the server or its certificate' : 'the connection failed';
  return new MailTransportError(settings ? 'config' : 'transient', code, `${what}: ${reason} (${code})`, {
    cause: error,
  });
}
