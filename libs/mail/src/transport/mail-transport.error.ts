/**
 * What the caller can do: `transient` try again later; `auth` stop and ask for new credentials (repeating locks accounts);
 * `config` stop and have the settings corrected; `permanent` this message will never be accepted.
 */
export type MailTransportErrorKind = 'transient' | 'auth' | 'config' | 'permanent';

/** What a server said about one recipient. */
export interface RecipientRefusal {
  readonly address: string;
  readonly kind: 'transient' | 'permanent';
  /** Three-digit SMTP reply code, null when the connection ended without one. */
  readonly smtpCode: number | null;
  /** The server's words, one line, at most 500 characters. */
  readonly response: string;
}

/** Further facts about a failure. */
export interface TransportFailureFacts {
  readonly smtpCode?: number | null;
  /** `unknown` when the whole message was handed over and the answer never came: it may have been delivered. */
  readonly delivery?: 'no' | 'unknown';
  readonly refusals?: readonly RecipientRefusal[];
  readonly cause?: unknown;
}

/** A failure of SMTP or IMAP. The message never holds credentials or content. */
export class MailTransportError extends Error {
  readonly kind: MailTransportErrorKind;
  /** Short and stable, e.g. `ETIMEDOUT`, `EAUTH`, `SMTP_550`, `FOLDER_MISSING`. */
  readonly code: string;
  readonly smtpCode: number | null;
  readonly delivery: 'no' | 'unknown';
  readonly refusals: readonly RecipientRefusal[];

  constructor(kind: MailTransportErrorKind, code: string, message: string, facts: TransportFailureFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'MailTransportError';
    this.kind = kind;
    this.code = code;
    this.smtpCode = facts.smtpCode ?? null;
    this.delivery = facts.delivery ?? 'no';
    this.refusals = facts.refusals ?? [];
  }
}
