import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@sportello/kernel';
import { FAKE_IMAP_PASSWORD, FAKE_IMAP_USER, FakeImapServer } from '@sportello/plugin-testing';
import { stringify } from 'yaml';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { legacy } from '../../plugins/channel-red/test/fixtures/segnature.js';
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'comune';
const both = (text: string) => ({ it: text, en: text });

const letter = (messageId: string, subject: string, text: string, to = 'a@ente.example') =>
  [
    ...['From: Lucia <protocollo@pec.altro.example>', `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${messageId}>`],
    ...['Content-Type: text/plain; charset=utf-8', '', text, ''],
  ].join('\r\n');

/** ADR 0079: one message is one ticket, by however many channels of its tenant it comes. */
describe('A message that comes by two channels', () => {
  const [first, second] = [new FakeImapServer(), new FakeImapServer()];
  let folder: string;
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sportello-twice-'));
    const secrets = join(folder, 'data/secrets', TENANT);
    await mkdir(secrets, { recursive: true });
    await mkdir(join(folder, 'red'));
    await writeFile(join(secrets, 'imap'), FAKE_IMAP_PASSWORD, { mode: 0o600 });
    const mailbox = (instance: string, port: number) => ({
      ...{ instance, plugin: 'channel-imap', name: both(instance), kind: 'mail' as const, enabled: true },
      settings: {
        ...{ host: '127.0.0.1', port, tls: 'none', user: FAKE_IMAP_USER, addresses: [`${instance}@ente.example`] },
        auth: { type: 'password', password: 'file:imap' },
      },
    });
    const file = testTenant({
      id: TENANT,
      channels: [
        mailbox('a', await first.start()),
        mailbox('b', await second.start()),
        {
          ...{ instance: 'registry', plugin: 'channel-red', name: both('Protocollo'), kind: 'protocol', enabled: true },
          settings: { folder: join(folder, 'red'), settleSeconds: 0 },
        },
      ],
    });
    await dropRegistration();
    sportello = await InProcessSportello.start({
      ...{ tenants: [], files: { [TENANT]: stringify(file) }, dataDir: join(folder, 'data') },
    });
    desk = await sportello.staff(TENANT);
  });
  afterAll(async () => {
    await sportello.stop();
    await Promise.all([first.stop(), second.stop(), rm(folder, { recursive: true, force: true })]);
  });

  async function dropRegistration(): Promise<void> {
    const [hidden, shown] = [join(folder, 'red/.one'), join(folder, 'red/one')];
    await mkdir(hidden);
    await writeFile(join(hidden, 'Segnatura.xml'), Buffer.from(legacy().replace('&#8217;', "'"), 'latin1'));
    for (const name of ['istanza.pdf', 'planimetria.tif']) await writeFile(join(hidden, name), name);
    await writeFile(join(hidden, 'origin.json'), '{"messageId":"<reg.1@pec.altro.example>"}');
    await rename(hidden, shown);
  }

  /** The one ticket of a subject, once so many messages are on it. */
  const ticketWith = (subject: string, messages: number) =>
    eventually(`one ticket “${subject}” has ${messages} messages`, async () => {
      await sportello.settled();
      const found = (await desk.tickets()).items.filter((one) => one.subject === subject);
      if (found.length > 1) throw new Error(`${found.length} tickets “${subject}”`);
      const ticket = found[0] && (await desk.ticket(found[0].number));
      return ticket?.messages.length === messages && ticket;
    });

  it('is one ticket when the registry hands over what a mailbox brings as well', async () => {
    const registered = await ticketWith('Richiesta 1e5', 1);
    expect(registered.messages[0]).toMatchObject({ channelInstance: 'registry', notes: [] });
    first.deliver(letter('reg.1@pec.altro.example', 'Richiesta 1e5', 'In allegato la richiesta.'));
    const ticket = await ticketWith('Richiesta 1e5', 2);
    expect(ticket.messages[1]).toMatchObject({
      ...{ channelInstance: 'a', direction: 'in', visibility: 'internal', text: 'In allegato la richiesta.' },
      notes: expect.arrayContaining([
        { code: 'same-message', detail: 'already received by registry', label: expect.anything() as unknown },
      ]) as unknown[],
    });
    expect(ticket.fields).toMatchObject({ protocolNumber: '0000077' });
    expect(ticket.protocol).toMatchObject({ number: '0000077', confidential: true });
    // Files in the order of the segnatura.
    expect(ticket.messages[0]?.attachments.map(({ name }) => name)).toEqual([
      ...['istanza.pdf', 'planimetria.tif', 'Segnatura.xml'],
    ]);
  });

  it('is one ticket, with both channels noted, when it was written to two mailboxes', async () => {
    const raw = letter('two.1@pec.altro.example', 'A due caselle', 'Aiuto.', 'a@ente.example, b@ente.example');
    first.deliver(raw);
    second.deliver(`Delivered-To: b@ente.example\r\n${raw}`);
    const ticket = await ticketWith('A due caselle', 2);
    expect(ticket.messages.map(({ channelInstance }) => channelInstance).sort()).toEqual(['a', 'b']);
    expect(ticket.messages.map(({ visibility }) => visibility)).toEqual(['public', 'internal']);
  });

  it('keeps what channels notice from the requester’s page', async () => {
    const { items } = await desk.tickets();
    const number = items.find(({ subject }) => subject === 'A due caselle')?.number ?? '';
    const [row] = await sportello.database.asAdmin<{ id: string; contact: string }>(
      'SELECT id, requester_id AS contact FROM ticket WHERE number = $1',
      [number],
    );
    const access = { tenant: tenantId(TENANT), ticketId: row?.id ?? '', contactId: row?.contact ?? '' };
    const token = await sportello.running.foundation.ticketTokens.issue(access);
    const page = await sportello.api(TENANT, token).myTicket();
    expect(page.messages).toHaveLength(1);
    expect(JSON.stringify(page)).not.toContain('same-message');
    expect(page.messages[0]).not.toHaveProperty('notes');
  });
});
