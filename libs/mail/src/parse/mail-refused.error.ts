/** Which limit a message broke. `unparseable` is any other failure of the parser: the raw bytes are still the caller's to keep. */
export type MailRefusedCode =
  'too-large' | 'too-many-parts' | 'too-deep' | 'headers-too-large' | 'decoded-too-large' | 'unparseable';

/**
 * The message will not be read; quarantine its raw bytes and go on with the next one.
 * `reason` is for operators: it names the limit, never content of the message.
 */
export class MailRefused extends Error {
  readonly code: MailRefusedCode;
  readonly reason: string;

  constructor(code: MailRefusedCode, reason: string, cause?: unknown) {
    super(`${code}: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'MailRefused';
    this.code = code;
    this.reason = reason;
  }
}
