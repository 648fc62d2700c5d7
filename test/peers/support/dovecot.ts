import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Child } from '../../support/child.js';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';
import type { Certificates } from './certificates.js';
import { mailboxFolder, MAIL_OWNER, type MailSpool } from './mail-spool.js';

/** Debian's Dovecot, an instance of our own: IMAP on loopback ports, passwords in a file, login for Postfix. */
export class Dovecot {
  #process: Child;

  private constructor(
    /** STARTTLS or none. */
    readonly port: number,
    /** TLS from the first byte. */
    readonly tlsPort: number,
    private readonly folder: string,
    private readonly spool: MailSpool,
    private readonly passwords: Map<string, string>,
  ) {
    this.#process = this.#spawn();
  }

  /** @param loginSocket where Postfix asks whether a password is right */
  static async start(
    folder: string,
    spool: MailSpool,
    certificates: Certificates,
    passwords: ReadonlyMap<string, string>,
    loginSocket: string,
  ): Promise<Dovecot> {
    await mkdir(folder, { recursive: true });
    const [port, tlsPort] = [await freePort(), await freePort()];
    await writeFile(
      join(folder, 'dovecot.conf'),
      configuration({ folder, spool, certificates, port, tlsPort, loginSocket }),
    );
    await writePasswords(folder, passwords);
    const dovecot = new Dovecot(port, tlsPort, folder, spool, new Map(passwords));
    await dovecot.#answers();
    return dovecot;
  }

  /** What it logged: logins, refusals, errors. */
  async log(): Promise<string> {
    return readFile(join(this.folder, 'dovecot.log'), 'utf8').catch(() => '');
  }

  /** How often a password of this mailbox was refused. */
  async refusedLogins(address: string): Promise<number> {
    return (await this.log())
      .split('\n')
      .filter((line) => line.includes(`passwd-file(${address},`) && /password mismatch/i.test(line)).length;
  }

  /** From now on only this password is right. */
  async setPassword(address: string, password: string): Promise<void> {
    this.passwords.set(address, password);
    await writePasswords(this.folder, this.passwords);
  }

  /** Puts bytes into a mailbox as they are, as no MTA would. */
  async deposit(address: string, raw: string | Uint8Array): Promise<void> {
    const child = spawn('doveadm', ['-c', join(this.folder, 'dovecot.conf'), 'save', '-u', address, '-m', 'INBOX'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdin.end(raw);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`doveadm save: ${complaint}`);
  }

  async uidValidity(address: string): Promise<string> {
    const { stdout } = await this.#doveadm('-f', 'pager', 'mailbox', 'status', '-u', address, 'uidvalidity', 'INBOX');
    return /uidvalidity: (\d+)/.exec(stdout)?.[1] ?? '';
  }

  /** Messages not marked as read. */
  async unseen(address: string): Promise<number> {
    const { stdout } = await this.#doveadm('-f', 'pager', 'mailbox', 'status', '-u', address, 'unseen', 'INBOX');
    return Number(/unseen: (\d+)/.exec(stdout)?.[1] ?? Number.NaN);
  }

  /** Resolves when a client of this mailbox is in IDLE. */
  async waitsFor(address: string): Promise<void> {
    const commands = `${address.split('@')[0] ?? ''}`;
    await eventually(`somebody waits for mail in ${address}`, async () => {
      const titles = await processTitles();
      return titles.some((title) => title.includes('imap') && title.includes(commands) && title.includes('IDLE'));
    });
  }

  /** Kills it and everything it started, as a crash of the machine would. Connections break. */
  async crash(): Promise<void> {
    this.#process.killNow();
    await this.#process.kill();
    // A crashed machine has no process left; the sockets and pid file of the old ones are leftovers.
    await rm(join(this.folder, 'run'), { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.#process.stop('SIGTERM', 10_000);
  }

  async startAgain(): Promise<void> {
    this.#process = this.#spawn();
    await this.#answers();
  }

  /** Loses the numbering of a mailbox while it is down: the same messages come back under another UIDVALIDITY. */
  async forgetNumbering(address: string): Promise<void> {
    const mailbox = mailboxFolder(this.spool, address);
    for (const name of await readdir(mailbox)) {
      if (name.startsWith('dovecot')) await rm(join(mailbox, name), { recursive: true });
    }
  }

  #doveadm(...args: string[]): Promise<{ stdout: string }> {
    return promisify(execFile)('doveadm', ['-c', join(this.folder, 'dovecot.conf'), ...args]);
  }

  #spawn(): Child {
    return new Child('dovecot', ['-F', '-c', join(this.folder, 'dovecot.conf')]);
  }

  async #answers(): Promise<void> {
    await eventually('Dovecot greets', async () => {
      if (!this.#process.running) throw new Error(`Dovecot ended: ${this.#process.said}\n${await this.log()}`);
      return greets(this.port, '* OK');
    });
  }
}

/** Dovecot tells there what each of its processes is doing, as `[user address COMMAND]`. */
async function processTitles(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  return stdout.split('\n');
}

/** Whether a server says hello there. */
export function greets(port: number, hello: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (yes: boolean): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('data', (data: Buffer) => answer(data.toString('latin1').startsWith(hello)));
    socket.once('end', () => answer(false));
  });
}

async function writePasswords(folder: string, passwords: ReadonlyMap<string, string>): Promise<void> {
  const lines = [...passwords].map(([address, password]) => `${address}:{PLAIN}${password}::::::`);
  await writeFile(join(folder, 'passwords'), `${lines.join('\n')}\n`, { mode: 0o644 });
}

interface Configured {
  readonly folder: string;
  readonly spool: MailSpool;
  readonly certificates: Certificates;
  readonly port: number;
  readonly tlsPort: number;
  readonly loginSocket: string;
}

const configuration = ({ folder, spool, certificates, port, tlsPort, loginSocket }: Configured): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certificates.certificateFile}
ssl_key = <${certificates.keyFile}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_verbose = yes
verbose_proctitle = yes
mail_location = maildir:${spool.folder}/%d/%n
first_valid_uid = ${MAIL_OWNER.uid}
mail_max_userip_connections = 50
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/passwords
}
userdb {
  driver = static
  args = uid=${MAIL_OWNER.uid} gid=${MAIL_OWNER.gid} home=${spool.folder}/%d/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
# Otherwise one wrong password from loopback slows down everybody on it.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${loginSocket} {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`;
