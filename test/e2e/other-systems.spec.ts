import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '@sportello/kernel';
import { stringify } from 'yaml';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'exchange';
const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const FIXTURES = resolve(import.meta.dirname, '../../plugins');
const both = (text: string) => ({ it: text, en: text });

const fax = () => readFile(join(FIXTURES, 'channel-fax/test/fixtures/one-page.tif'));

/** Writes under a hidden name and renames, as both systems should. */
async function dropFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, `.${name}`), content);
  await rename(join(folder, `.${name}`), join(folder, name));
}

async function dropFolder(folder: string, name: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, `.${name}`));
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, `.${name}`, file), content);
  await rename(join(folder, `.${name}`), join(folder, name));
}

/** One registration, twice under two names. */
async function dropRegistrations(folder: string): Promise<void> {
  const document = 'la richiesta registrata';
  const digest = createHash('sha256').update(document).digest('base64');
  const example = await readFile(join(FIXTURES, 'channel-red/test/fixtures/segnatura-v3.xml'), 'utf8');
  const origin = '{"messageId":"<m.1@pec.example>","certified":true}';
  const files = { 'Segnatura.xml': example.replace(/(?<=SHA-256">)[^<]+/, digest), 'richiesta.pdf': document };
  for (const name of ['registration', 'again']) await dropFolder(folder, name, { ...files, 'origin.json': origin });
}

async function dropFax(folder: string): Promise<void> {
  const label = JSON.stringify({ sender: '06 55550199', commid: '42', pages: 1 });
  await dropFile(folder, 'fax000000001.json', label);
  await dropFile(folder, 'fax000000001.tif', await fax());
}

async function dropUnreadable(exchange: string): Promise<void> {
  await symlink('/etc/hostname', join(exchange, 'red/link'));
  const hostile = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>';
  await dropFolder(join(exchange, 'red'), 'bad', { 'Segnatura.xml': hostile });
  await dropFile(join(exchange, 'fax'), 'bad.json', '{}');
  await dropFile(join(exchange, 'fax'), 'bad.tif', 'no TIFF');
}

/** Requests that other systems hand over: a registry, a fax server, a contact centre. Each becomes a ticket with all it says. */
describe('What other systems hand over becomes tickets', () => {
  let sportello: InProcessSportello;
  let desk: Api;
  let exchange: string;
  beforeAll(async () => {
    exchange = await mkdtemp(join(tmpdir(), 'sportello-exchange-'));
    await mkdir(join(exchange, 'red'));
    await mkdir(join(exchange, 'fax'));
    const dataDir = join(exchange, 'data');
    await mkdir(join(dataDir, 'secrets', TENANT), { recursive: true });
    await writeFile(join(dataDir, 'secrets', TENANT, 'centre'), SECRET, { mode: 0o600 });
    const dropped = (name: string) => ({ folder: join(exchange, name), settleSeconds: 0 });
    const administrations = [{ number: '+39 06 5555 0199', name: 'Comune di Prova' }];
    const file = testTenant({
      id: TENANT,
      channels: [
        {
          ...{ instance: 'registry', plugin: 'channel-red', name: both('Protocollo'), kind: 'protocol', enabled: true },
          settings: dropped('red'),
        },
        {
          ...{ instance: 'fax', plugin: 'channel-fax', name: both('Fax'), kind: 'fax', enabled: true },
          settings: { ...dropped('fax'), administrations, ocr: { enabled: false } },
        },
        {
          ...{ instance: 'centre', plugin: 'channel-webhook', name: both('Centro'), kind: 'chat', enabled: true },
          settings: { secrets: ['file:centre'] },
        },
      ],
    });
    // What lies there when the server starts is met at once; what comes later, at the next interval.
    await dropRegistrations(join(exchange, 'red'));
    await dropFax(join(exchange, 'fax'));
    await dropUnreadable(exchange);
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: stringify(file) }, dataDir });
    desk = await sportello.staff(TENANT);
  });
  afterAll(async () => {
    await sportello.stop();
    await rm(exchange, { recursive: true, force: true });
  });

  const ticketOf = async (channel: string, wanted = 1) => {
    const items = await eventually(`${wanted} tickets by ${channel}`, async () => {
      const found = (await desk.tickets(`?channel=${channel}`)).items;
      return found.length >= wanted ? found : null;
    });
    return desk.ticket(items[0]?.number ?? '');
  };
  const moved = (folder: string, name: string) =>
    eventually(`${name} is in done`, async () =>
      (await readdir(join(exchange, folder, 'done')).catch((): string[] => [])).includes(name),
    );

  it('a document of the registry: its protocol reference, sender, subject and documents', async () => {
    for (const name of ['registration', 'again']) await moved('red', name);
    await sportello.settled();
    const ticket = await ticketOf('protocol');
    expect(ticket).toMatchObject({
      subject: 'Richiesta di assistenza sul portale stipendi - ticket 2026-000123',
      contact: { name: 'Ente Esempio', organisation: 'Ente Esempio' },
      fields: {
        protocolAdministration: 'ente_es',
        protocolOffice: 'A1B2C3D',
        protocolRegistry: 'PROT',
        protocolNumber: '0012345',
        protocolDate: '2026-11-21',
      },
    });
    const files = ticket.messages[0]?.attachments.map(({ name }) => name).sort();
    expect(files).toEqual(['Segnatura.xml', 'richiesta.pdf']);
    // The same registration in another folder is the same registration.
    expect((await desk.tickets('?channel=protocol')).items).toHaveLength(1);
  });

  it('a fax: its number, the picture as it came, its page, and a word about an administration', async () => {
    await moved('fax', 'fax000000001.tif');
    const ticket = await ticketOf('fax');
    expect(ticket).toMatchObject({
      contact: { phone: '06 55550199' },
      fields: { faxPages: 1, faxSender: '06 55550199', faxFromAdministration: 'Comune di Prova' },
    });
    expect(ticket.messages[0]?.notes).toMatchObject([{ code: 'fax-from-administration', detail: 'Comune di Prova' }]);
    const files = ticket.messages[0]?.attachments ?? [];
    expect(files.toSorted((one, other) => one.name.localeCompare(other.name))).toMatchObject([
      { name: 'fax000000001.tif', mediaType: 'image/tiff', size: (await fax()).length },
      { name: 'pagina-001.png', mediaType: 'image/png' },
    ]);
  });

  it('what cannot be read waits for a person, and stops nothing', async () => {
    for (const [folder, name] of [
      ['red', 'link'],
      ['red', 'bad'],
      ['fax', 'bad.tif'],
    ] as const)
      await moved(folder, name);
    await sportello.settled();
    const operations = await sportello.staff(TENANT, ['tenant-admin']);
    const { items } = await operations.inbox('quarantined');
    expect(items.map(({ code }) => code).sort()).toEqual(['not-a-file', 'segnatura-doctype', 'tiff-malformed']);
  });

  it('a signed webhook: once, however often it is sent; unsigned, wrongly signed or stale, never', async () => {
    const text = JSON.stringify({
      requester: { name: 'Ada Bianchi', phone: '+39 06 5555 0101', userType: 'citizen' },
      ...{ subject: 'Il cedolino non si apre', text: 'Pagina bianca.', language: 'it' },
      ...{ area: 'access', topic: 'login', subtopic: 'password', fields: { conversation: 'c-17' } },
      attachments: [{ name: 'a.txt', mediaType: 'text/plain', content: 'YQ==' }],
    });
    const push = (id: string, { secret = SECRET, body = text, ago = 0 } = {}) => {
      const timestamp = String(Math.floor(systemClock.now().getTime() / 1_000) - ago);
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
      const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
      const raw = { type: 'application/json', bytes: body };
      return sportello
        .api(TENANT)
        .ask('POST', 'channels/centre', { raw, headers: { ...headers, 'accept-language': 'it' } });
    };
    const id = randomUUID();
    const first = await push(id);
    expect(first.status).toBe(201);
    const again = await push(id);
    expect(again).toMatchObject({
      status: 201,
      body: { number: (first.body as unknown as { number: string }).number },
    });
    expect(await push(id, { body: text.replace('bianca', 'nera') })).toMatchObject({ status: 409 });
    for (const wrong of [{ secret: `whsec_${randomBytes(32).toString('base64')}` }, { ago: 301 }])
      expect(await push(randomUUID(), wrong)).toMatchObject({ status: 403, body: { code: 'CHANNEL.SENDER_REFUSED' } });
    expect(await sportello.api(TENANT).ask('POST', 'channels/centre', { json: {} })).toMatchObject({ status: 403 });
    expect(await push(randomUUID(), { body: '{"subject":1,"colour":2}' })).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ field: 'colour', code: 'unknown' })]) },
    });
    expect((await desk.tickets('?channel=chat')).items).toHaveLength(1);
    const ticket = await ticketOf('chat');
    expect(ticket).toMatchObject({
      subject: 'Il cedolino non si apre',
      contact: { name: 'Ada Bianchi', phone: '+39 06 5555 0101', userType: 'citizen' },
      ...{ area: 'access', topic: 'login', subtopic: 'password', fields: { conversation: 'c-17' } },
    });
    expect(ticket.messages[0]?.attachments).toMatchObject([{ name: 'a.txt', mediaType: 'text/plain', size: 1 }]);
    expect(sportello.logs.join('')).not.toContain(SECRET);
  });
});
