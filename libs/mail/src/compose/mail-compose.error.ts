/** The message asked for cannot be written. `field` names the offending input; its value is never repeated. */
export class MailComposeError extends Error {
  readonly code: 'header-injection' | 'invalid-address' | 'invalid-message-id' | 'reserved-header' | 'no-recipient';
  readonly field: string;

  constructor(code: MailComposeError['code'], field: string) {
    super(`${code}: ${field}`);
    this.name = 'MailComposeError';
    this.code = code;
    this.field = field;
  }
}
