import { chmod, chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imapSession, type ImapSession } from '@sportello/mail';
import { makeCertificates } from '../../test/peers/support/certificates.js';
import { Dovecot } from '../../test/peers/support/dovecot.js';
import { MAIL_OWNER, mailboxFolder, makeSpool, type MailSpool } from '../../test/peers/support/mail-spool.js';

export const PASSWORD = 'segreto-di-prova';

/** Dovecot with one mailbox a measurement, on loopback. */
export class MailServer {
  private constructor(
    private readonly folder: string,
    private readonly spool: MailSpool,
    private readonly dovecot: Dovecot,
  ) {}

  static async start(addresses: readonly string[]): Promise<MailServer> {
    const folder = await mkdtemp(join(tmpdir(), 'sportello-bench-mail-'));
    await chmod(folder, 0o711);
    const domains = [...new Set(addresses.map((address) => address.split('@')[1] ?? ''))];
    const spool = await makeSpool(join(folder, 'spool'), domains);
    const passwords = new Map(addresses.map((address) => [address, PASSWORD]));
    const certificates = await makeCertificates(folder);
    const dovecot = await Dovecot.start(join(folder, 'dovecot'), spool, certificates, passwords, join(folder, 'login'));
    return new MailServer(folder, spool, dovecot);
  }

  get port(): number {
    return this.dovecot.port;
  }

  session(address: string): ImapSession {
    const auth = { user: address, password: PASSWORD };
    return imapSession({ host: '127.0.0.1', port: this.port, tls: 'none', auth });
  }

  /** Resolves when somebody waits for mail there. */
  watched(address: string): Promise<void> {
    return this.dovecot.waitsFor(address);
  }

  /**
   * Puts mails into a mailbox as an MTA does: written aside, then moved into place.
   * @param after how many were put there before
   * @returns when all are there
   */
  async deliver(address: string, mails: readonly string[], after = 0): Promise<void> {
    const mailbox = mailboxFolder(this.spool, address);
    for (const part of ['', 'cur', 'new', 'tmp']) {
      await mkdir(join(mailbox, part), { recursive: true });
      await chown(join(mailbox, part), MAIL_OWNER.uid, MAIL_OWNER.gid);
    }
    const name = (n: number): string => `${1_700_000_000 + after + n}.M${after + n}.bench`;
    for (const [n, mail] of mails.entries()) {
      await writeFile(join(mailbox, 'tmp', name(n)), mail);
      await chown(join(mailbox, 'tmp', name(n)), MAIL_OWNER.uid, MAIL_OWNER.gid);
    }
    await Promise.all(mails.map((_, n) => rename(join(mailbox, 'tmp', name(n)), join(mailbox, 'new', name(n)))));
  }

  async stop(): Promise<void> {
    await this.dovecot.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
