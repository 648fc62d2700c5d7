import { setTimeout as pause } from 'node:timers/promises';
import type { MailPerson } from './mail-person.js';

/** A program that answers every mail of a mailbox once, with a new mail that names nothing of the old one. */
export class AutoResponder {
  readonly #answered = new Set<number>();

  constructor(
    private readonly mailbox: MailPerson,
    private readonly to: string,
    /** What it says about itself. With such a header it also names the mail that it answers, as RFC 3834 wants. */
    private readonly headers: readonly string[],
  ) {}

  /** @returns how many mails it has answered now */
  async answerAll(): Promise<number> {
    const fresh = (await this.mailbox.inbox()).filter(({ uid }) => !this.#answered.has(uid));
    for (const mail of fresh) {
      this.#answered.add(mail.uid);
      const thread = this.headers.length === 0 ? [] : [`In-Reply-To: ${mail.messageId ?? ''}`, ...this.headers];
      await this.mailbox.write(this.to, `Risposta automatica di un robot ${mail.uid}`, 'Sono assente.', thread);
    }
    return fresh.length;
  }

  /** Answers until nothing has come for a while. @returns how many mails it has answered in all */
  async untilSilence(): Promise<number> {
    let quiet = 0;
    while (quiet < 15) {
      quiet = (await this.answerAll()) === 0 ? quiet + 1 : 0;
      await pause(1_000);
    }
    return this.#answered.size;
  }
}
