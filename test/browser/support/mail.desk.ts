import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FAKE_IMAP_PASSWORD,
  FAKE_IMAP_USER,
  FAKE_SMTP_PASSWORD,
  FAKE_SMTP_USER,
  FakeImapServer,
  FakeSmtpServer,
  type Delivered,
} from '@sportello/plugin-testing';
import { stringify } from 'yaml';
import type { Api } from '../../../apps/server/test/support/api.js';
import { Authority, type Provider } from '../../../plugins/channel-pec/test/fixtures/authority.js';
import {
  envelope,
  letter,
  receipt,
  type CertifiedData,
} from '../../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { settingsOf } from '../../../plugins/channel-pec/test/fixtures/pec.settings.js';
import { eventually } from '../../support/eventually.js';
import { testTenant } from '../../support/test-tenant.js';
import { StaffVisits } from './staff.visits.js';

export const ADDRESS = 'assistenza@ente.example';
const both = (it: string, en = it) => ({ it, en });
const ALWAYS = { calendar: 'always', warnAt: [50] };
const LOGIN = { host: '127.0.0.1', tls: 'none' } as const;

interface Ports {
  readonly mail: number;
  readonly pec: number;
  readonly smtp: number;
}

/** An administration that is called, written to by mail and by certified mail, and has a supplier. */
function tenantFile(id: string, { mail, pec, smtp }: Ports, trust: readonly string[]): string {
  const { imap: reads, smtp: writes, ...settings } = settingsOf(trust, { imap: pec, smtp });
  return stringify(
    testTenant({
      id,
      teams: {
        'front-office': { name: both('Primo livello', 'First level'), level: 'L1', calendar: 'always' },
        suppliers: { name: both('Fornitori', 'Suppliers'), level: 'L3', calendar: 'always' },
      },
      channels: [
        {
          ...{ instance: 'mail', plugin: 'channel-imap', name: both('Posta', 'E-mail'), kind: 'mail', enabled: true },
          settings: {
            ...{ ...LOGIN, port: mail, user: FAKE_IMAP_USER, addresses: [ADDRESS] },
            auth: { type: 'password', password: 'file:imap' },
          },
        },
        {
          ...{
            instance: 'pec',
            plugin: 'channel-pec',
            name: both('PEC', 'Certified mail'),
            kind: 'pec',
            enabled: true,
          },
          settings: {
            ...settings,
            imap: { ...reads, password: 'file:imap' },
            smtp: { ...writes, password: 'file:smtp' },
          },
        },
      ],
      notifications: {
        ...{ instance: 'notices', plugin: 'notify-email' },
        settings: {
          from: { name: 'Assistenza', address: ADDRESS },
          transport: { ...LOGIN, type: 'smtp', port: smtp, user: FAKE_SMTP_USER, password: 'file:smtp' },
        },
      },
      escalation: {
        suppliers: {
          'application-supplier': {
            ...{ name: both('Fornitore applicativo', 'Application supplier'), calendar: 'always', target: '8h' },
            instance: { name: 'application-supplier', plugin: 'escalation-task-api', settings: {} },
          },
        },
      },
      serviceLevels: {
        policies: [
          {
            id: 'all',
            clocks: [
              {
                ...{ clock: 'take-charge', ...ALWAYS, target: '30m' },
                ...{ startOn: 'registered', stopOn: ['taken-charge'] },
              },
              {
                ...{ clock: 'resolution', ...ALWAYS, target: '6h', startOn: 'taken-charge' },
                ...{ stopOn: ['resolved'], resumeOn: ['reopened'] },
              },
              {
                ...{ clock: 'administrative-closure', ...ALWAYS, target: '5d', startOn: 'resolved' },
                stopOn: ['closed', 'reopened'],
              },
            ],
          },
        ],
      },
      closing: { closeAfter: '5d', archiveAfter: '30d' },
    }),
  );
}

/** Pages of a desk whose post is real MIME over real sockets, and the post itself. */
export class MailDesk {
  private constructor(
    readonly visits: StaffVisits,
    private readonly keeper: Api,
    private readonly mail: FakeImapServer,
    private readonly pec: FakeImapServer,
    private readonly smtp: FakeSmtpServer,
    private readonly provider: Provider,
    private readonly folder: string,
  ) {}

  static async start(tenant: string): Promise<MailDesk> {
    const [mail, pec, smtp] = [new FakeImapServer(), new FakeImapServer(), new FakeSmtpServer()];
    const authority = await Authority.create('Vigilanza di prova');
    const provider = await authority.provider('posta-certificata@gestore.example');
    const folder = await mkdtemp(join(tmpdir(), 'sportello-desk-'));
    const secrets = join(folder, 'secrets', tenant);
    await mkdir(secrets, { recursive: true, mode: 0o700 });
    await writeFile(join(secrets, 'imap'), FAKE_IMAP_PASSWORD, { mode: 0o600 });
    await writeFile(join(secrets, 'smtp'), FAKE_SMTP_PASSWORD, { mode: 0o600 });
    const ports = { mail: await mail.start(), pec: await pec.start(), smtp: await smtp.start() };
    const file = tenantFile(tenant, ports, [authority.pem]);
    const visits = await StaffVisits.start(tenant, { tenants: [], files: { [tenant]: file }, dataDir: folder });
    const keeper = await visits.sportello.staff(tenant, ['tenant-admin']);
    return new MailDesk(visits, keeper, mail, pec, smtp, provider, folder);
  }

  /** A mail reaches the mailbox and has been dealt with. */
  arrives(raw: string): Promise<void> {
    return this.#arrives(this.mail, raw);
  }

  /** A certified message of whoever the provider certifies. */
  async certified(subject: string, text: string): Promise<void> {
    const postacert = letter({ text }).replace('Cedolino di novembre', subject);
    return this.#arrives(this.pec, await envelope(this.provider, { postacert }));
  }

  async receipt(data: CertifiedData): Promise<void> {
    return this.#arrives(this.pec, await receipt(this.provider, data));
  }

  /** What was sent with these words in it, once it has left. */
  sent(words: string): Promise<Delivered> {
    return eventually(`“${words}” is sent`, async () => this.smtp.delivered.find(({ raw }) => raw.includes(words)));
  }

  async stop(): Promise<void> {
    await this.visits.stop();
    await Promise.all([this.mail.stop(), this.pec.stop(), this.smtp.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }

  async #arrives(server: FakeImapServer, raw: string): Promise<void> {
    const before = (await this.keeper.inbox()).items.length;
    server.deliver(raw);
    await eventually('the message has been dealt with', async () => {
      const { items } = await this.keeper.inbox();
      return items.length > before && items.every(({ state }) => state !== 'received');
    });
    await this.visits.sportello.settled();
  }
}

export const messageIdOf = ({ raw }: Delivered): string => /^Message-ID:\s+<([^>]+)>/im.exec(raw)?.[1] ?? '';

export interface Enclosed {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A mail as programs write them. */
export function mailOf(said: {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly answers?: string;
  readonly files?: readonly Enclosed[];
}): string {
  const { id, subject, text, answers, files = [] } = said;
  const reply = answers === undefined ? [] : [`In-Reply-To: <${answers}>`, `References: <${answers}>`];
  const part = ({ name, type, bytes }: Enclosed) =>
    [
      ...['--mix', `Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`],
      ...[
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes)
          .toString('base64')
          .replaceAll(/(.{76})/g, '$1\r\n'),
      ],
    ].join('\r\n');
  return [
    ...['From: Ada Bianchi <ada@person.example>', `To: ${ADDRESS}`, `Subject: ${subject}`],
    ...[`Message-ID: <${id}@person.example>`, ...reply, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/mixed; boundary="mix"', '', '--mix'],
    ...['Content-Type: text/plain; charset=utf-8', '', text, ...files.map(part), '--mix--', ''],
  ].join('\r\n');
}
