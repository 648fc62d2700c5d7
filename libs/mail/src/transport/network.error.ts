import { MailTransportError } from './mail-transport.error.js';
import type { TransportFailureFacts } from './mail-transport.error.js';

/** Certificates and TLS modes do not heal by waiting. */
const TLS_SETTINGS =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET)|ERR_SSL_(?:WRONG_VERSION|UNSUPPORTED|PACKET_LENGTH)|HOSTNAME_MISMATCH)/;
const TLS_MODE = /wrong version number|self[- ]signed certificate|certificate has expired|altnames|unable to verify/i;

/** The `code` of a Node.js or library error. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

/** A failure below the protocol: TLS settings are the operator's to mend, everything else passes by itself. */
export function networkError(error: unknown, what: string, facts: TransportFailureFacts = {}): MailTransportError {
  if (error instanceof MailTransportError) return error;
  const code = errorCode(error) || 'ECONNECTION';
  const message = error instanceof Error ? error.message : '';
  const inner = error instanceof Error ? errorCode(error.cause) : '';
  const settings = TLS_SETTINGS.test(code) || TLS_SETTINGS.test(inner) || TLS_MODE.test(message);
  const reason = settings ? 'the TLS settings do not fit the server or its certificate' : 'the connection failed';
  return new MailTransportError(settings ? 'config' : 'transient', code, `${what}: ${reason} (${code})`, { ...facts, cause: error });
}
