import { randomUUID } from 'node:crypto';
import { bodyText, parseMail, type ImapSession, type ParsedMail, type SmtpReceipt } from '@sportello/mail';
import { eventually, type Patience } from '../../support/eventually.js';
import { replyFrom, type MailProgram, type Written } from './mail-program.js';

/** A mail as it stands in a mailbox. */
export interface ReceivedMail extends Omit<ParsedMail, 'text'> {
  /** As a text program shows it. */
  readonly text: string;
  readonly uid: number;
  /** Byte for byte, as text. */
  readonly source: string;
}

/** A human being, or a machine, with a mailbox. */
export class MailPerson {
  constructor(
    readonly name: string,
    readonly address: string,
    private readonly mailbox: () => ImapSession,
    private readonly hand: (raw: string, to: readonly string[], from: string) => Promise<SmtpReceipt>,
  ) {}

  /** Writes a new plain mail. @returns its Message-ID, with the angle brackets */
  async write(to: string, subject: string, text: string, headers: readonly string[] = []): Promise<string> {
    const messageId = `<${randomUUID()}@${this.address.split('@')[1] ?? ''}>`;
    const own = headers.some((line) => /^message-id:/i.test(line)) ? [] : [`Message-ID: ${messageId}`];
    const head = [
      `From: ${this.name} <${this.address}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Date: ${new Date().toUTCString()}`,
      ...own,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      ...headers,
    ];
    await this.sendRaw([...head, '', text, ''].join('\n'), to);
    return messageId;
  }

  /** Answers a mail with one of the usual programs, which quotes it in its own way. @returns what was written */
  async reply(
    mail: ReceivedMail,
    text: string,
    program: MailProgram,
    headers: readonly string[] = [],
  ): Promise<Written> {
    const written = replyFrom(program, { name: this.name, address: this.address }, mail, text, headers);
    await this.sendRaw(written.raw, written.to);
    return written;
  }

  /** Sends what it is given. @param from of the envelope */
  async sendRaw(raw: string, to: string, from: string = this.address): Promise<void> {
    const { accepted } = await this.hand(raw, [to], from);
    if (!accepted.includes(to)) throw new Error(`${to} was not accepted`);
  }

  /** Everything in the inbox, oldest first. */
  async inbox(): Promise<ReceivedMail[]> {
    const session = this.mailbox();
    try {
      await session.connect();
      const { messages } = await session.fetch('INBOX', { uidValidity: null, afterUid: 0, limit: 1_000 });
      return await Promise.all(
        messages.map(async ({ uid, raw }) => {
          const mail = await parseMail(raw ?? new Uint8Array());
          return { ...mail, uid, text: bodyText(mail), source: Buffer.from(raw ?? []).toString('utf8') };
        }),
      );
    } finally {
      session.close();
    }
  }

  /** Waits for a mail that fits. */
  receives(what: string, fits: (mail: ReceivedMail) => boolean, patience: Patience = {}): Promise<ReceivedMail> {
    return eventually(`${this.address} receives ${what}`, async () => (await this.inbox()).find(fits), {
      every: 250,
      ...patience,
    });
  }
}
