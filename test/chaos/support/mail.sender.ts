import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { smtpTransport, type SmtpTransport } from '@sportello/mail';
import { OFFICE } from './desk.js';
import type { Dice } from './dice.js';
import type { House } from './house.js';
import type { Promises } from './promises.js';

interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
}

/** Milliseconds until the next try; a real mail server waits minutes. */
const RETRY = 250;

/** A mail server with mail to deliver: the same bytes again until it hears 250. */
export class MailSender {
  readonly #transport: SmtpTransport;

  constructor(
    smtpPort: number,
    private readonly house: House,
    private readonly promises: Promises,
    private readonly dice: Dice,
  ) {
    this.#transport = smtpTransport({ host: '127.0.0.1', port: smtpPort, tls: 'none', sendTimeoutMs: 20_000 });
  }

  /** One request; often a second mail that answers the first, once that is a ticket. */
  async send(): Promise<void> {
    const from = `${randomUUID()}@person.example`;
    const mark = `posta ${randomUUID()}`;
    const messageId = `<${randomUUID()}@person.example>`;
    const deliver = () => this.#insist({ from, subject: mark, text: 'La stampante non stampa.', messageId });
    await deliver();
    this.promises.kept.push({ by: 'mail', mark, again: () => deliver() });
    if (!this.dice.happens(0.3)) return;
    await this.#isTicket(mark);
    const text = `seguito ${randomUUID()}`;
    const answer = { from, subject: `Re: ${mark}`, text, messageId: `<${randomUUID()}@person.example>` };
    const deliverReply = () => this.#insist({ ...answer, inReplyTo: messageId });
    await deliverReply();
    this.promises.kept.push({ by: 'mail-reply', mark: text, on: mark, again: () => deliverReply() });
  }

  async #insist(letter: Letter): Promise<undefined> {
    const raw = Buffer.from(written(letter));
    for (;;) {
      try {
        await this.#transport.send(raw, { from: letter.from, to: [OFFICE] });
        return;
      } catch {
        this.promises.unanswered++;
      }
      await pause(RETRY);
    }
  }

  async #isTicket(subject: string): Promise<void> {
    for (;;) {
      const known = await this.house.ask('SELECT FROM ticket WHERE subject = $1', [subject]).catch(() => []);
      if (known.length > 0) return;
      await pause(200);
    }
  }
}

/** The same bytes each time. */
function written({ from, subject, text, messageId, inReplyTo }: Letter): string {
  const lines = [
    `From: Luca Neri <${from}>`,
    `To: <${OFFICE}>`,
    `Subject: ${subject}`,
    'Date: Mon, 02 Mar 2026 09:00:00 +0100',
    `Message-ID: ${messageId}`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ];
  return lines.join('\r\n');
}
