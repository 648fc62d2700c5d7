import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imapSession, smtpTransport, type SmtpReceipt } from '@sportello/mail';
import { makeCertificates, type Certificates } from './certificates.js';
import { Dovecot } from './dovecot.js';
import { MailPerson } from './mail-person.js';
import { makeSpool } from './mail-spool.js';
import { Postfix } from './postfix.js';

/** Unknown recipients of this domain are refused at once; those of every other domain bounce. */
export const STRICT_DOMAIN = 'rigido.example';

/** The mail system of a town that does not exist: Postfix delivers, Dovecot serves mailboxes, nothing leaves the machine. */
export class MailSite {
  private constructor(
    readonly folder: string,
    readonly certificates: Certificates,
    readonly postfix: Postfix,
    readonly dovecot: Dovecot,
    private readonly passwords: ReadonlyMap<string, string>,
  ) {}

  /** @param addresses one mailbox each; all domains end in .example or .test */
  static async start(addresses: readonly string[]): Promise<MailSite> {
    const foreign = addresses.find((address) => !/^[a-z0-9.-]+@(?:[a-z0-9-]+\.)+(?:example|test)$/.test(address));
    if (foreign !== undefined) throw new Error(`${foreign} is not an address of a test`);
    const folder = await mkdtemp(join(tmpdir(), 'sportello-mail-'));
    await chmod(folder, 0o711);
    const domains = [...new Set([...addresses.map((address) => address.split('@')[1] ?? ''), STRICT_DOMAIN])];
    const passwords = new Map(addresses.map((address, index) => [address, `segreto-${index}-${address.length}`]));
    const certificates = await makeCertificates(folder);
    const spool = await makeSpool(join(folder, 'spool'), domains);
    const post = join(folder, 'postfix');
    await Postfix.prepare(post);
    const dovecot = await Dovecot.start(
      join(folder, 'dovecot'),
      spool,
      certificates,
      passwords,
      Postfix.loginSocket(post),
    );
    const postfix = await Postfix.start(post, spool, certificates, addresses, domains, STRICT_DOMAIN);
    return new MailSite(folder, certificates, postfix, dovecot, passwords);
  }

  passwordOf(address: string): string {
    const password = this.passwords.get(address);
    if (password === undefined) throw new Error(`${address} has no mailbox here`);
    return password;
  }

  /** Somebody with a mailbox here and a mail program. */
  person(name: string, address: string): MailPerson {
    const { port } = this.dovecot;
    const mailbox = () =>
      imapSession({
        host: '127.0.0.1',
        port,
        tls: 'none',
        auth: { user: address, password: this.passwordOf(address) },
      });
    return new MailPerson(name, address, mailbox, (raw, to, from) => this.hand(raw, from, to));
  }

  /** Hands bytes to Postfix as they are. @param from of the envelope; the empty string is the null sender */
  hand(raw: string | Uint8Array, from: string, to: readonly string[]): Promise<SmtpReceipt> {
    const bytes = typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : raw;
    return smtpTransport({ host: '127.0.0.1', port: this.postfix.port, tls: 'none' }).send(bytes, { from, to });
  }

  async stop(): Promise<void> {
    await Promise.all([this.postfix.stop(), this.dovecot.stop()]);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
