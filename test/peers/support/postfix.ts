import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Child } from '../../support/child.js';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';
import type { Certificates } from './certificates.js';
import { greets } from './dovecot.js';
import { MAIL_OWNER, type MailSpool } from './mail-spool.js';

const PROGRAMS = '/usr/lib/postfix/sbin';
/** Queue folders, by who may write them. */
const QUEUES = [
  'active',
  'bounce',
  'corrupt',
  'defer',
  'deferred',
  'flush',
  'hold',
  'incoming',
  'private',
  'saved',
  'trace',
];

/** Debian's Postfix, an instance of our own: it delivers to the spool, and nothing leaves the machine. */
export class Postfix {
  private constructor(
    /** Where mail servers bring mail: no login. It works also while Dovecot is down. */
    readonly port: number,
    /** Where programs with an account hand mail in: STARTTLS and login. */
    readonly submissionPort: number,
    private readonly folder: string,
    private readonly process: Child,
  ) {}

  /** Where Dovecot listens for its questions about passwords. */
  static loginSocket(folder: string): string {
    return join(folder, 'queue', 'private', 'auth');
  }

  /** @param strictDomain of `domains`: unknown recipients are refused at once; in the others they are accepted and bounce */
  static async prepare(folder: string): Promise<void> {
    const { uid, gid } = await account('postfix');
    const drop = await groupId('postdrop');
    const queue = join(folder, 'queue');
    for (const path of [folder, queue, join(folder, 'config'), join(queue, 'pid')])
      await mkdir(path, { recursive: true });
    for (const name of [...QUEUES, '../data']) {
      await mkdir(join(queue, name), { recursive: true });
      await chmod(join(queue, name), 0o700);
      await chown(join(queue, name), uid, 0);
    }
    await mkdir(join(queue, 'public'), { recursive: true });
    await chown(join(queue, 'public'), uid, drop);
    await chmod(join(queue, 'public'), 0o710);
    await mkdir(join(queue, 'maildrop'), { recursive: true });
    await chown(join(queue, 'maildrop'), uid, drop);
    await chmod(join(queue, 'maildrop'), 0o730);
    await chown(join(folder, 'data'), uid, gid);
  }

  static async start(
    folder: string,
    spool: MailSpool,
    certificates: Certificates,
    addresses: readonly string[],
    domains: readonly string[],
    strictDomain: string,
  ): Promise<Postfix> {
    const [port, submissionPort] = [await freePort(), await freePort()];
    const config = join(folder, 'config');
    await writeFile(join(config, 'main.cf'), mainCf({ folder, spool, certificates, domains, strictDomain }));
    await writeFile(join(config, 'master.cf'), masterCf(port, submissionPort));
    await writeFile(join(config, 'mailboxes'), addresses.map((address) => `${address} ${pathOf(address)}\n`).join(''));
    // -d keeps it in the foreground with its words on our side.
    const child = new Child(join(PROGRAMS, 'master'), ['-c', config, '-d']);
    const postfix = new Postfix(port, submissionPort, folder, child);
    await eventually('Postfix greets', async () => {
      if (!child.running) throw new Error(`Postfix ended: ${child.said}\n${await postfix.log()}`);
      return greets(port, '220');
    });
    return postfix;
  }

  async log(): Promise<string> {
    return readFile(join(this.folder, 'postfix.log'), 'utf8').catch(() => '');
  }

  async stop(): Promise<void> {
    await this.process.stop('SIGTERM', 10_000);
  }
}

const pathOf = (address: string): string => {
  const [name = '', domain = ''] = address.split('@');
  return `${domain}/${name}/`;
};

async function account(name: string): Promise<{ uid: number; gid: number }> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) throw new Error(`there is no user ${name}: run scripts/debian-packages.sh`);
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function groupId(name: string): Promise<number> {
  const { stdout } = await promisify(execFile)('getent', ['group', name]);
  return Number(stdout.split(':')[2]);
}

interface Configured {
  readonly folder: string;
  readonly spool: MailSpool;
  readonly certificates: Certificates;
  readonly domains: readonly string[];
  readonly strictDomain: string;
}

const mainCf = ({ folder, spool, certificates, domains, strictDomain }: Configured): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
daemon_directory = ${PROGRAMS}
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = mx.posta.example
mydomain = posta.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
disable_dns_lookups = yes
smtp_host_lookup = native
smtpd_peername_lookup = no
biff = no
alias_maps =
alias_database =
in_flow_delay = 0
# Nothing leaves the machine.
default_transport = error:5.4.4 mail of a test leaves no machine
relay_transport = error:5.4.4 mail of a test leaves no machine
local_transport = error:5.1.1 no local mailboxes
relay_domains =
virtual_mailbox_domains = ${domains.join(', ')}
virtual_mailbox_base = ${spool.folder}
virtual_mailbox_maps = texthash:${folder}/config/mailboxes
virtual_uid_maps = static:${MAIL_OWNER.uid}
virtual_gid_maps = static:${MAIL_OWNER.gid}
virtual_mailbox_limit = 0
recipient_delimiter = +
message_size_limit = 104857600
mailbox_size_limit = 0
# An unknown recipient is accepted and bounces later, as behind many a relay, but for one domain that refuses at once.
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{${strictDomain}=reject_unlisted_recipient}
smtpd_sasl_auth_enable = no
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${certificates.certificateFile}
smtpd_tls_key_file = ${certificates.keyFile}
`;

const masterCf = (port: number, submissionPort: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
127.0.0.1:${submissionPort} inet n - n - - smtpd
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_tls_security_level=encrypt
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
