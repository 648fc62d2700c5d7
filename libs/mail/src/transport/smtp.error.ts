import { MailTransportError } from './mail-transport.error.js';
import type { RecipientRefusal } from './mail-transport.error.js';
import { errorCode, fact, networkError } from './network.error.js';

const AUTH_REPLIES = new Set([530, 534, 535, 538]);
/** Full mailbox: full today. RFC 5321 calls it permanent, people empty their mailboxes. */
const MAILBOX_FULL = 552;

/** A library error as ours. */
export function smtpError(error: unknown, what: string): MailTransportError {
  if (error instanceof MailTransportError) return error;
  const smtpCode = replyCode(error);
  const refusals = toRefusals(list(error, 'rejectedErrors'));
  const code = errorCode(error);
  // A server without STARTTLS answers it with 5xx; 454 is "not now" (RFC 3207 §4).
  if ((code === 'ETLS' && smtpCode !== 454) || code === 'ECONFIG') {
    return new MailTransportError('config', code, `${what}: the TLS settings do not fit the server`, {
      smtpCode,
      cause: error,
    });
  }
  if (smtpCode === null) {
    if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') {
      return new MailTransportError('auth', code, `${what}: no usable credentials`, { cause: error });
    }
    if (code === 'EENVELOPE')
      return new MailTransportError('permanent', code, `${what}: the envelope is not valid`, { cause: error });
    return networkError(error, what);
  }
  if (smtpCode === 530 && /starttls/i.test(response(error))) {
    return new MailTransportError('config', 'ETLS', `${what}: the server wants STARTTLS`, { smtpCode, cause: error });
  }
  const mayPass = refusals.length > 0 ? refusals.some((refusal) => refusal.kind === 'transient') : smtpCode < 500;
  const auth = AUTH_REPLIES.has(smtpCode) || (code === 'EAUTH' && smtpCode >= 500);
  const kind = auth ? 'auth' : mayPass || smtpCode === 503 ? 'transient' : 'permanent';
  return new MailTransportError(kind, `SMTP_${smtpCode}`, `${what}: the server answered ${response(error)}`, {
    smtpCode,
    refusals,
    cause: error,
  });
}

/** What the server said about the recipients it did not take. */
export function toRefusals(errors: readonly unknown[]): RecipientRefusal[] {
  return errors.map((error) => {
    const smtpCode = replyCode(error);
    const address = fact(error, 'recipient');
    const permanent = smtpCode !== null && smtpCode >= 500 && smtpCode !== MAILBOX_FULL;
    return {
      address: typeof address === 'string' ? address : '',
      kind: permanent ? 'permanent' : 'transient',
      smtpCode,
      response: response(error),
    };
  });
}

function replyCode(error: unknown): number | null {
  const code = fact(error, 'responseCode');
  return typeof code === 'number' && code >= 400 && code < 600 ? code : null;
}

function response(error: unknown): string {
  const text = fact(error, 'response');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').slice(0, 500) : '';
}

function list(error: unknown, name: string): unknown[] {
  const value = fact(error, name);
  return Array.isArray(value) ? value : [];
}
