import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plugin from '@sportello/channel-red';
import { PoisonMessageError, type OutboundMessage, type StoredInbound } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { Drop, type Content } from './fixtures/drop.js';
import { FakeRegistry, TOKEN, type Held } from './fixtures/fake.registry.js';
import { DOCUMENT, version3 } from './fixtures/segnature.js';

const {
  'channel.inbound.poll': inbound,
  'channel.outbound': outbound,
  'channel.receipt': receipts,
} = plugin.contributes;
if (inbound === undefined || outbound === undefined || receipts === undefined)
  throw new Error('channel-red lacks a point');

const REFERENCE = 'env:RED_TOKEN';
const REGISTRATION = {
  ...{ administration: 'ente_es', office: 'A1B2C3D', register: 'PROT', number: '9000001', date: '2026-03-02' },
};
const FIELDS = {
  ...{ protocolAdministration: 'ente_es', protocolOffice: 'A1B2C3D', protocolNumber: '0012345' },
  ...{ protocolDate: '2026-02-21', protocolClassification: 'VI.2' },
};

let drop: Drop;
let out: string;
let registry: FakeRegistry;
beforeEach(async () => {
  drop = await Drop.make();
  out = await mkdtemp(join(tmpdir(), 'red-out-'));
  registry = await new FakeRegistry().start();
});
afterEach(async () => {
  await drop.remove();
  await rm(out, { recursive: true, force: true });
  await registry.stop();
});

const byFolder = () =>
  testInstance(plugin, { settings: { folder: drop.folder, outgoing: { folder: out, dossier: '2026/1' } } });
const byRest = () =>
  testInstance(plugin, {
    settings: { rest: { url: registry.url, token: REFERENCE }, outgoing: {} },
    secrets: { [REFERENCE]: TOKEN },
  });
type Instance = ReturnType<typeof byFolder>;

async function answer(it: Instance): Promise<OutboundMessage> {
  const blob = await it.blobs.put(DOCUMENT);
  return {
    ...{
      to: { name: 'Ente Esempio', address: 'Ente Esempio' },
      subject: 'Richiesta',
      text: 'Si risponde.',
      language: 'it',
    },
    thread: { messageIdLocal: 'm.1', references: [], replyToken: 'tok' },
    attachments: [{ name: '../risposta.pdf', mediaType: 'application/pdf', blob }],
    request: { number: 'ENTE-2026-0000001', fields: FIELDS },
  };
}

/** What lies there, as the host stores it. */
async function polled(it: Instance): Promise<StoredInbound[]> {
  const { messages } = await inbound!.poll(it.context(), null);
  return Promise.all(
    messages.map(async ({ externalId, mediaType, receivedAt, raw, hints = {} }) => ({
      ...{ externalId, mediaType, receivedAt, hints },
      raw: raw instanceof Uint8Array ? await it.blobs.put(raw) : raw,
    })),
  );
}
const one = async (it: Instance, files: Readonly<Record<string, Content>>): Promise<StoredInbound> => {
  await drop.put('uno', files, new Date('2026-03-01T00:00:00Z'));
  const [message] = await polled(it);
  if (message === undefined) throw new Error('nothing was taken');
  return message;
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof PoisonMessageError ? error.code : String(error)),
  );

describe('An answer handed back to be registered', () => {
  it('lies whole in the outgoing folder, with what it answers and where it belongs, and no number of its own', async () => {
    const it = byFolder();
    const receipt = await outbound.send(it.context(), await answer(it), 'k1');
    expect(receipt).toMatchObject({ state: 'sent', reference: expect.stringMatching(/^risposta-[0-9a-f]{40}$/) });
    expect(receipt).not.toHaveProperty('registration');
    expect(await readdir(out)).toEqual([receipt.reference]);
    const folder = join(out, receipt.reference);
    // Names people gave their files are said, never used.
    expect((await readdir(folder)).sort()).toEqual(['documento-001', 'risposta.json']);
    expect(new Uint8Array(await readFile(join(folder, 'documento-001')))).toEqual(DOCUMENT);
    expect(JSON.parse(await readFile(join(folder, 'risposta.json'), 'utf8'))).toMatchObject({
      ...{ reference: receipt.reference, ticket: 'ENTE-2026-0000001', text: 'Si risponde.', classification: 'VI.2' },
      ...{ dossier: '2026/1', documents: [{ name: '../risposta.pdf', file: 'documento-001' }] },
      answers: { administration: 'ente_es', office: 'A1B2C3D', number: '0012345', date: '2026-02-21' },
    });
  });

  it('is registered at once by an HTTP interface that does so; told twice, it has one number', async () => {
    const it = byRest();
    const receipt = await outbound.send(it.context(), await answer(it), 'k1');
    expect(receipt).toMatchObject({ state: 'sent', registration: REGISTRATION });
    // The memory of having sent it is lost, and the registry knows the key.
    const forgetful = byRest();
    const again = await outbound.send(forgetful.context(), await answer(forgetful), 'k1');
    expect(again).toEqual(receipt);
    expect([...registry.answers.values()]).toMatchObject([{ documents: [{ name: '../risposta.pdf' }] }]);
  });

  it('is told its number later by an interface that takes its time', async () => {
    registry.registersAtOnce = false;
    const it = byRest();
    const { reference, registration } = await outbound.send(it.context(), await answer(it), 'k1');
    expect(registration).toBeUndefined();
    registry.held.push({ id: 'u-1', documents: [], outcome: { reference, registration: REGISTRATION } } satisfies Held);
    const [message] = await polled(it);
    expect(await receipts.classify(it.context(), message!)).toMatchObject({
      ...{ state: 'accepted', about: reference, proved: true, registration: REGISTRATION },
      detail: 'Protocollo in uscita n. 9000001 del 2026-03-02',
    });
  });

  it('is told its number in a folder, by registrata.json or by the segnatura beside it', async () => {
    const it = byFolder();
    const outcome = await one(it, {
      'registrata.json': '{"reference":"risposta-1"}',
      'Segnatura.xml': version3('0099999'),
    });
    expect(outcome.externalId).toBe('outcome:risposta-1');
    expect(await receipts.classify(it.context(), outcome)).toMatchObject({
      ...{ about: 'risposta-1', registration: { number: '0099999', date: '2026-11-21' } },
    });
  });

  it('is told that it was refused, and why', async () => {
    const it = byFolder();
    const message = await one(it, { 'registrata.json': '{"reference":"risposta-1","refused":"Classifica mancante"}' });
    expect(await receipts.classify(it.context(), message)).toMatchObject({
      ...{ state: 'not-accepted', about: 'risposta-1', detail: 'Classifica mancante' },
    });
  });

  it.each([
    ['neither number nor reason', '{"reference":"r"}'],
    ['both', JSON.stringify({ reference: 'r', registration: REGISTRATION, refused: 'no' })],
    ['a number of letters', JSON.stringify({ reference: 'r', registration: { ...REGISTRATION, number: 'x' } })],
    ['half a JSON', '{'],
  ])('an outcome with %s waits for a person', async (_what, said) => {
    const it = byFolder();
    const message = await one(it, { 'registrata.json': said });
    expect(await codeOf(receipts.classify(it.context(), message))).toBe('outcome-invalid');
  });

  it('no registration is taken for an outcome', async () => {
    const it = byFolder();
    const message = await one(it, { 'Segnatura.xml': version3(), 'richiesta.pdf': DOCUMENT });
    expect(await receipts.classify(it.context(), message)).toBeNull();
  });
});

describe('An annulled registration', () => {
  const said = (identifier: string) =>
    `<AnnullamentoProtocollazione>${identifier}<Motivo>Errata attribuzione</Motivo><Provvedimento>Det. 7/2026</Provvedimento></AnnullamentoProtocollazione>`;
  const identifier =
    '<Identificatore><CodiceAmministrazione>ente_es</CodiceAmministrazione><CodiceAOO>A1B2C3D</CodiceAOO><CodiceRegistro>PROT</CodiceRegistro>' +
    '<NumeroRegistrazione>0012345</NumeroRegistrazione><DataRegistrazione>2026-11-21</DataRegistrazione></Identificatore>';

  it.each([
    ['of 2000', said(identifier)],
    [
      'of 2013',
      said(identifier).replace(
        '<AnnullamentoProtocollazione>',
        '<AnnullamentoProtocollazione xmlns="http://www.digitPa.gov.it/protocollo/">',
      ),
    ],
    [
      'of the PEC messages of 3.0',
      said(`<MessaggioRicevuto>${identifier}</MessaggioRicevuto>`).replace(
        '<AnnullamentoProtocollazione>',
        '<AnnullamentoProtocollazione xmlns="http://www.agid.gov.it/protocollo/pec/">',
      ),
    ],
  ])('%s is no request: it says which one, why, and by which act', async (_what, xml) => {
    const it = byFolder();
    const message = await one(it, { 'Annullamento.xml': xml });
    const content = await inbound.read(it.context(), message);
    expect(content.annulment).toEqual({
      registration: { ...REGISTRATION, number: '0012345', date: '2026-11-21' },
      ...{ reason: 'Errata attribuzione', act: 'Det. 7/2026' },
    });
    expect(content.automatic?.kind).toBe('system');
    expect(content.text).toContain('n. 0012345 del 2026-11-21 è stata annullata');
  });

  it.each([
    ['of nothing', said(''), 'segnatura-incomplete'],
    ['of another vocabulary', said(identifier).replaceAll('Protocollazione>', 'Fattura>'), 'annulment-unknown'],
    [
      'in the namespace of something else',
      said(identifier).replace(
        '<AnnullamentoProtocollazione>',
        '<AnnullamentoProtocollazione xmlns="http://fattura.example/">',
      ),
      'annulment-unknown',
    ],
    ['with entities', `<!DOCTYPE a [<!ENTITY b "c">]>${said(identifier)}`, 'segnatura-doctype'],
  ])('%s waits for a person', async (_what, xml, code) => {
    const it = byFolder();
    const message = await one(it, { 'Annullamento.xml': xml });
    expect(await codeOf(inbound.read(it.context(), message))).toBe(code);
  });
});

describe('The HTTP interface of a registry', () => {
  const documents = () => [
    { name: 'Segnatura.xml', bytes: new TextEncoder().encode(version3()) },
    { name: 'richiesta.pdf', bytes: DOCUMENT },
  ];

  it('brings a registration as a folder does: the same identity, so that none comes twice', async () => {
    registry.held.push({
      id: 'r-1',
      documents: documents(),
      origin: { messageId: '<m.1@pec.example>', certified: true },
    });
    const it = byRest();
    const [message] = await polled(it);
    expect(message?.externalId).toBe('protocol:ente_es/A1B2C3D/PROT/2026/0012345');
    const content = await inbound.read(it.context(), message!);
    expect(content).toMatchObject({ assurance: 'pec', registration: { number: '0012345' } });
    expect(content.attachments.map(({ name }) => name)).toEqual(['richiesta.pdf', 'Segnatura.xml']);
  });

  it('goes on after what is unreadable, gone or without a segnatura, which wait for a person', async () => {
    registry.held.push({ id: '../..', documents: [] }, 'noise', {
      id: 'r-1',
      documents: [{ name: 'a.pdf', bytes: DOCUMENT }],
    });
    registry.held.push({ id: 'r-2', documents: documents() });
    const it = byRest();
    const { messages, next } = await inbound.poll(it.context(), null);
    expect(messages.map(({ quarantine }) => quarantine?.code)).toEqual([
      ...['item-unreadable', 'item-unreadable', 'segnatura-missing', undefined],
    ]);
    expect((await inbound.poll(it.context(), next)).messages).toEqual([]);
  });

  it('that answers with a page, half a JSON or another address is tried again, or shown as what is wrong', async () => {
    const it = byRest();
    const kind = async (fault: FakeRegistry['fault']) => {
      registry.fault = fault;
      return inbound.check(it.context()).then(
        () => 'works',
        (error: { verdict?: string }) => error.verdict,
      );
    };
    const answering =
      (status: number, body: string, type = 'application/json') =>
      () =>
        kind((response) => void response.writeHead(status, { 'content-type': type }).end(body));
    expect(await answering(200, '<h1>Manutenzione</h1>', 'text/html')()).toBe('transient');
    expect(await answering(200, '{"items":[')()).toBe('transient');
    expect(await answering(200, '{"items":{}}')()).toBe('transient');
    expect(await answering(503, '')()).toBe('transient');
    expect(await answering(302, '')()).toBe('config');
    expect(await answering(401, '')()).toBe('auth');
    expect(await answering(404, '')()).toBe('permanent');
  });
});

describe('The settings of a registry', () => {
  it.each<[string, object]>([
    ['no source', {}],
    ['two sources', { folder: '/srv/a', rest: { url: 'https://registry.example', token: REFERENCE } }],
    ['answers without a folder', { folder: '/srv/a', outgoing: {} }],
    ['answers put where registrations come from', { folder: '/srv/a', outgoing: { folder: '/srv/a/out' } }],
    ['a token that is no reference', { rest: { url: 'https://registry.example', token: 'segreto' } }],
    ['an address with a password', { rest: { url: 'https://u:p@registry.example', token: REFERENCE } }],
    ['an address of another kind', { rest: { url: 'file:///etc', token: REFERENCE } }],
  ])('refuse %s', (_what, settings) => {
    expect(plugin.config.safeParse(settings).success).toBe(false);
  });
});
