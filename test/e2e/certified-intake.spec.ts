import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKE_IMAP_PASSWORD, FAKE_SMTP_PASSWORD, FakeImapServer, FakeSmtpServer } from '@sportello/plugin-testing';
import { stringify } from 'yaml';
import type { TicketView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { Authority, type Provider } from '../../plugins/channel-pec/test/fixtures/authority.js';
import {
  CITIZEN,
  DESK,
  daticertXml,
  envelope,
  letter,
  signedPart,
} from '../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { settingsOf } from '../../plugins/channel-pec/test/fixtures/pec.settings.js';
import { DOCUMENT, version3 } from '../../plugins/channel-red/test/fixtures/segnature.js';
import { FakeClamd, MALICE } from '../support/fake.clamd.js';
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'comune';
const both = (text: string) => ({ it: text, en: text });

/** What comes in by certified mail, where a registry reads the same mailbox and files are scanned. */
describe('certified mail that comes in', () => {
  const imap = new FakeImapServer();
  const smtp = new FakeSmtpServer();
  let clamd: FakeClamd;
  let folder: string;
  let sportello: InProcessSportello;
  let desk: Api;
  let provider: Provider;

  beforeAll(async () => {
    const authority = await Authority.create('Vigilanza di prova');
    provider = await authority.provider('posta-certificata@gestore.example');
    folder = await mkdtemp(join(tmpdir(), 'sportello-certified-'));
    const dataDir = join(folder, 'data');
    await mkdir(join(dataDir, 'secrets', TENANT), { recursive: true });
    await mkdir(join(folder, 'red'));
    for (const [name, secret] of [
      ['imap', FAKE_IMAP_PASSWORD],
      ['smtp', FAKE_SMTP_PASSWORD],
    ] as const)
      await writeFile(join(dataDir, 'secrets', TENANT, name), secret, { mode: 0o600 });
    const ports = { imap: await imap.start(), smtp: await smtp.start() };
    const { imap: reads, smtp: writes, ...settings } = settingsOf([authority.pem], ports);
    const file = testTenant({
      id: TENANT,
      channels: [
        {
          ...{ instance: 'pec', plugin: 'channel-pec', name: both('PEC'), kind: 'pec', enabled: true },
          settings: {
            ...settings,
            imap: { ...reads, password: 'file:imap' },
            smtp: { ...writes, password: 'file:smtp' },
          },
        },
        {
          ...{ instance: 'registry', plugin: 'channel-red', name: both('Protocollo'), kind: 'protocol', enabled: true },
          settings: { folder: join(folder, 'red'), settleSeconds: 0 },
        },
      ],
    });
    await registered('0000001', { pecIdentifier: 'opec1.1@gestore.example', certified: true });
    clamd = await FakeClamd.start();
    sportello = await InProcessSportello.start({
      ...{ tenants: [], files: { [TENANT]: stringify(file) }, dataDir, clock: stoppedAt('2026-11-22T09:00:00.000Z') },
      env: { SPORTELLO_CLAMD: `unix:${clamd.path}` },
    });
    desk = await sportello.staff(TENANT);
  });
  afterAll(async () => {
    await sportello?.stop();
    await Promise.all([imap.stop(), smtp.stop(), clamd?.stop(), rm(folder, { recursive: true, force: true })]);
  });

  /** As the registry does it: the registration of a document, with how it came. */
  async function registered(number: string, origin: object): Promise<void> {
    const [hidden, shown] = [join(folder, 'red', `.${number}`), join(folder, 'red', number)];
    await mkdir(hidden);
    await writeFile(join(hidden, 'Segnatura.xml'), version3(number));
    await writeFile(join(hidden, 'richiesta.pdf'), DOCUMENT);
    await writeFile(join(hidden, 'origin.json'), JSON.stringify(origin));
    await rename(hidden, shown);
  }

  const about = (subject: string, message = letter()) => message.replace('Cedolino di novembre', subject);
  const comes = async (identificativo: string, postacert: string, tamper?: (part: string) => string) =>
    void imap.deliver(
      await envelope(provider, { postacert, data: { identificativo }, ...(tamper === undefined ? {} : { tamper }) }),
    );
  /** The only ticket there is for which it holds. */
  const one = (what: string, holds: (ticket: TicketView) => boolean) =>
    eventually(what, async () => {
      await sportello.settled();
      const tickets = await Promise.all((await desk.tickets()).items.map(({ number }) => desk.ticket(number)));
      const found = tickets.filter(holds);
      if (found.length > 1) throw new Error(`${found.length} tickets: ${what}`);
      return found[0];
    });
  const said = (text: string) => (ticket: TicketView) => ticket.messages.some((message) => message.text.includes(text));

  it('and from the registry as well is one ticket: by the provider’s identifier, the registry first', async () => {
    await one('the registration is a ticket', ({ protocol }) => protocol?.number === '0000001');
    await comes('opec1.1@gestore.example', letter({ text: 'Prima il protocollo.' }));
    const ticket = await one('the envelope is on it', said('Prima il protocollo.'));
    expect(ticket.messages.map(({ channelInstance, visibility }) => [channelInstance, visibility])).toEqual([
      ['registry', 'public'],
      ['pec', 'internal'],
    ]);
    expect(ticket).toMatchObject({ protocol: { number: '0000001' }, certifiedMail: { verdict: 'registered' } });
  });

  it('and from the registry as well is one ticket: by the Message-ID of whoever wrote, the mailbox first', async () => {
    const words = letter({ text: 'Prima la casella.' });
    const messageId = /^Message-ID: (<.+>)\r$/m.exec(words)?.[1];
    await comes('opec1.2@gestore.example', words);
    await one('the envelope is a ticket', said('Prima la casella.'));
    await registered('0000002', { messageId, certified: true });
    await (await sportello.staff(TENANT, ['tenant-admin'])).post('plugins/registry/restart');
    const ticket = await one('the registration is on it', ({ registrations = [] }) =>
      registrations.some(({ number }) => number === '0000002'),
    );
    expect(ticket.messages.map(({ channelInstance }) => channelInstance)).toEqual(['pec', 'registry']);
    expect(said('Prima la casella.')(ticket)).toBe(true);
  });

  it('with a malicious file is answered by no machine: colleagues are told, and that the sender was not', async () => {
    const file = `--b\r\nContent-Type: text/plain\r\n\r\nGuardi.\r\n--b\r\nContent-Type: text/plain; name=m.txt\r\nContent-Disposition: attachment; filename=m.txt\r\n\r\n${MALICE}\r\n--b--`;
    const words = about('Con un file', letter({ text: file })).replace(
      'Content-Type: text/plain; charset=utf-8',
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b',
    );
    await comes('opec1.3@gestore.example', words);
    const ticket = await one('colleagues are told', said('Test.Canary'));
    expect(ticket.messages.flatMap(({ attachments }) => attachments)).toMatchObject([
      { name: 'm.txt', scan: 'infected' },
    ]);
    expect(ticket.messages.at(-1)).toMatchObject({
      visibility: 'internal',
      text: expect.stringContaining('Chi ha scritto non è stato avvisato') as string,
    });
    expect(smtp.delivered).toEqual([]);
    const told = (await desk.mailsTo(CITIZEN)).filter(({ raw }) => raw?.includes('m.txt'));
    expect(told).toEqual([]);
    // A person may.
    await desk.act(ticket.number, 'add-note', { text: 'Il file è dannoso: lo rimandi.', visibility: 'public' });
    await sportello.settled();
    expect(smtp.delivered).toMatchObject([{ to: [CITIZEN] }]);
  });

  it.each<[string, string, () => Promise<string>]>([
    [
      'untrusted',
      'Di altri',
      async () =>
        envelope(await (await Authority.create('Altra')).provider(provider.address), {
          ...{ postacert: about('Di altri'), data: { identificativo: 'opec1.4@gestore.example' } },
        }),
    ],
    [
      'not-signed',
      'Senza firma',
      async () => {
        const data = { tipo: 'posta-certificata', mittente: CITIZEN, destinatari: [DESK] };
        const headers = [
          `From: ${provider.address}`,
          `To: ${DESK}`,
          'X-Trasporto: posta-certificata',
          'MIME-Version: 1.0',
        ];
        const part = signedPart({ daticert: daticertXml(data), postacert: about('Senza firma') });
        return `${headers.join('\r\n')}\r\n${part}`;
      },
    ],
  ])('is a request whatever its seal is worth, and its ticket says so: %s', async (verdict, subject, raw) => {
    imap.deliver(await raw());
    const ticket = await one('it is a ticket', (each) => each.subject === subject);
    expect(ticket.certifiedMail).toEqual({ verdict });
    expect(ticket.messages[0]).toMatchObject({ assurance: 'none' });
  });
});
