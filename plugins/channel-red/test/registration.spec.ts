import plugin from '@sportello/channel-red';
import { PoisonMessageError, type InboundContent } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { Drop, type Content } from './fixtures/drop.js';
import { DOCUMENT, latin1, legacy, version3 } from './fixtures/segnature.js';

const point = plugin.contributes['channel.inbound.poll'];
if (point === undefined) throw new Error('channel-red is no polled channel');

let drop: Drop;
beforeEach(async () => void (drop = await Drop.make()));
afterEach(() => drop.remove());

async function polled(files: Readonly<Record<string, Content>>, { old = false, settings = {} } = {}) {
  await drop.put('one', files, new Date(old ? '2026-03-01T00:00:00Z' : '2026-03-02T08:55:00Z'));
  const it = testInstance(plugin, { settings: { folder: drop.folder, ...settings } });
  const { messages } = await point!.poll(it.context(), null);
  return { it, messages };
}

async function read(files: Readonly<Record<string, Content>>, options = {}) {
  const { it, messages } = await polled(files, options);
  const [message] = messages;
  if (!(message?.raw instanceof Uint8Array)) throw new Error(`${messages.length} messages came`);
  const stored = { ...message, raw: await it.blobs.put(message.raw), hints: {} };
  const content: InboundContent = await point!.read(it.context(), stored);
  return { content, message, bytes: (at: number) => it.blobs.get(content.attachments[at]!.blob) };
}

/** In a folder of its own. */
async function reading(files: Readonly<Record<string, Content>>): Promise<InboundContent> {
  await drop.remove();
  drop = await Drop.make();
  return (await read(files)).content;
}

const failure = async (files: Readonly<Record<string, Content>>, options = {}) => {
  const error: unknown = await read(files, options).catch((thrown: unknown) => thrown);
  return error instanceof PoisonMessageError ? error.code : `not refused: ${String(error)}`;
};

const GOOD = { 'Segnatura.xml': version3(), 'richiesta.pdf': DOCUMENT };

describe('A document the protocol system has registered', () => {
  it('comes with its protocol reference, its sender, its subject and its documents (3.0)', async () => {
    const { content, message, bytes } = await read({ ...GOOD, 'nota.txt': 'in più' });
    expect(message.externalId).toBe('protocol:ente_es/A1B2C3D/PROT/2026/0012345');
    expect(content).toMatchObject({
      from: { name: 'Ente Esempio', organisation: 'Ente Esempio' },
      subject: 'Richiesta di assistenza sul portale stipendi - ticket 2026-000123',
      assurance: 'none',
      request: {
        fields: {
          protocolAdministration: 'ente_es',
          protocolOffice: 'A1B2C3D',
          protocolRegistry: 'PROT',
          protocolNumber: '0012345',
          protocolDate: '2026-11-21',
          protocolTime: '10:00:05+01:00',
          protocolClassification: 'Titolo VI.Classe 2',
          protocolDossier: 'VI.2/2026-17',
          segnaturaVersion: '3.0',
        },
      },
    });
    expect(content.text).toContain('n. 0012345 del 2026-11-21 ore 10:00:05+01:00');
    expect(content.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['richiesta.pdf', 'application/pdf'],
      ['nota.txt', 'application/octet-stream'],
      ['Segnatura.xml', 'application/xml'],
    ]);
    expect(await bytes(0)).toEqual(DOCUMENT);
  });

  it('is the same in a PEC message of annex 6, which has a root of its own', async () => {
    const inPec = version3()
      .replaceAll(/prot:SegnaturaInformatica\b/g, 'pec:Segnatura')
      .replace('<pec:Segnatura', '<pec:Segnatura xmlns:pec="http://www.agid.gov.it/protocollo/pec/"');
    const plain = await reading(GOOD);
    const wrapped = await reading({ ...GOOD, 'Segnatura.xml': inPec });
    expect(wrapped.request).toEqual(plain.request);
    expect([wrapped.text, wrapped.from, wrapped.registration]).toEqual([plain.text, plain.from, plain.registration]);
  });

  it.each([
    ['2000', undefined],
    ['2013', 'http://www.digitPa.gov.it/protocollo/'],
  ])('is understood in the words of %s as well', async (generation, namespace) => {
    const xml = latin1(legacy(namespace === undefined ? {} : { namespace }));
    const { content, message } = await read({ 'SEGNATURA.XML': xml, 'istanza.pdf': 'a', 'planimetria.tif': 'b' });
    expect(message.externalId).toBe('protocol:c_x000/AOO1/-/2026/0000077');
    expect(content).toMatchObject({
      from: {
        name: "Lucia D'Amico",
        organisation: 'Altro Ente & C.',
        email: 'protocollo@pec.altro.example',
        phone: '06 555',
      },
      subject: 'Richiesta 1e5',
      request: {
        fields: {
          protocolNumber: '0000077',
          protocolClassification: 'VI.2',
          protocolConfidential: true,
          senderProtocol: '0000008 del 2026-02-27',
          segnaturaVersion: generation,
        },
      },
    });
    expect(content.request?.fields).not.toHaveProperty('protocolRegistry');
    expect(content.text).toContain('mappa (non allegato)');
    expect(content.attachments.map(({ name }) => name)).toEqual(['istanza.pdf', 'planimetria.tif', 'SEGNATURA.XML']);
  });

  const LEGACY = { 'istanza.pdf': 'a', 'planimetria.tif': 'b' };
  it.each<[string, string]>([
    ['of 2000', legacy()],
    ['of 2013', legacy({ namespace: 'http://www.digitPa.gov.it/protocollo/' })],
    ['of 3.0', version3()],
  ])('%s may name a DTD, which is neither fetched nor resolved', async (_what, xml) => {
    for (const doctype of [
      '<!DOCTYPE Segnatura SYSTEM "Segnatura.dtd">',
      "\n<!-- del protocollo -->\n<!DOCTYPE Segnatura SYSTEM 'http://127.0.0.1:1/Segnatura.dtd' >",
      '<!DOCTYPE Segnatura PUBLIC "-//AIPA//DTD Segnatura//IT" "file:///etc/hostname">',
      '<!DOCTYPE Segnatura>',
    ]) {
      const named = latin1(xml.replace('?>', `?>${doctype}`));
      const read = await reading({ 'Segnatura.xml': named, 'richiesta.pdf': DOCUMENT, ...LEGACY });
      const plain = await reading({ 'Segnatura.xml': latin1(xml), 'richiesta.pdf': DOCUMENT, ...LEGACY });
      expect(read.request).toEqual(plain.request);
      expect(read.text).toBe(plain.text);
    }
  });

  it('takes no time for blanks and comments before a document type', async () => {
    const blanks = `<?xml version="1.0"?>${' '.repeat(500_000)}<!--${'-a'.repeat(200_000)}<!DOCTYPE a>`;
    const began = performance.now();
    expect(await failure({ ...GOOD, 'Segnatura.xml': blanks }, { old: true })).toBe('segnatura-doctype');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('says by which PEC it came, so that it can be recognised, and is then as sure as a PEC', async () => {
    const origin = JSON.stringify({ messageId: '<m.1@pec.example>', certified: true, pecIdentifier: 'opec1.2' });
    const { content, message } = await read({ ...GOOD, 'origin.json': origin });
    expect(content.thread.messageId).toBe('m.1@pec.example');
    expect(content.assurance).toBe('pec');
    expect(content.identities).toEqual([message.externalId, 'm.1@pec.example', 'opec1.2']);
    expect(content.registration).toEqual({
      ...{ administration: 'ente_es', office: 'A1B2C3D', register: 'PROT', number: '0012345', date: '2026-11-21' },
      time: '10:00:05+01:00',
    });
    expect(content.request?.fields).toMatchObject({ pecIdentifier: 'opec1.2' });
    expect(content.attachments.map(({ name }) => name)).not.toContain('origin.json');
  });

  it('has one identity whatever folder it lies in, and another each year', async () => {
    const { messages: first } = await polled(GOOD);
    await drop.put('two', GOOD);
    await drop.put('next-year', { ...GOOD, 'Segnatura.xml': version3().replace('2026-11-21', '2027-11-21') });
    const it = testInstance(plugin, { settings: { folder: drop.folder } });
    const ids = (await point.poll(it.context(), null)).messages.map(({ externalId }) => externalId);
    expect(ids.filter((id) => id === first[0]?.externalId)).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('is waited for until all its documents are there, and then shown to a person', async () => {
    const alone = { 'Segnatura.xml': version3() };
    expect((await polled(alone)).messages).toEqual([]);
    await drop.remove();
    drop = await Drop.make();
    expect(await failure(alone, { old: true })).toBe('document-missing');
  });

  it('is shown to a person when no segnatura comes', async () => {
    const { messages } = await polled({ 'richiesta.pdf': DOCUMENT }, { old: true });
    expect(messages[0]?.quarantine?.code).toBe('segnatura-missing');
  });
});

describe('A registration that cannot be believed', () => {
  const xml = (change: (good: string) => string) => ({ ...GOOD, 'Segnatura.xml': change(version3()) });
  const declaring =
    (words: string, subject = '') =>
    (good: string) =>
      good.replace('?>', `?>${words}`).replace('</prot:Oggetto>', `${subject}</prot:Oggetto>`);
  const without = (name: string) => (good: string) =>
    good.replaceAll(new RegExp(`<prot:${name}[^>]*>.*?</prot:${name}>`, 'gs'), '');

  it.each<[string, Readonly<Record<string, Content>>, string]>([
    ['entities', xml(declaring('<!DOCTYPE a [<!ENTITY b "c">]>')), 'segnatura-doctype'],
    [
      'an external entity',
      xml(declaring('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>')),
      'segnatura-doctype',
    ],
    ['a parameter entity', xml(declaring('<!DOCTYPE a [<!ENTITY % b "c"> %b;]>')), 'segnatura-doctype'],
    [
      'an internal subset beside a DTD',
      xml(declaring('<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY b "c">]>')),
      'segnatura-doctype',
    ],
    ['an empty internal subset', xml(declaring('<!DOCTYPE a []>')), 'segnatura-doctype'],
    ['two document types', xml(declaring('<!DOCTYPE a><!DOCTYPE b>')), 'segnatura-doctype'],
    [
      'a document type within',
      xml((good) => good.replace('<prot:Oggetto>', '<!DOCTYPE a><prot:Oggetto>')),
      'segnatura-doctype',
    ],
    ['entities without a document type', xml(declaring('<!ENTITY b "c">')), 'segnatura-doctype'],
    [
      'noise',
      { ...GOOD, 'Segnatura.xml': Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256) },
      'segnatura-encoding',
    ],
    ['nothing', { ...GOOD, 'Segnatura.xml': '' }, 'segnatura-malformed'],
    ['half of it', xml((good) => good.slice(0, 900)), 'segnatura-malformed'],
    ['two roots', xml((good) => `${good}<a/>`), 'segnatura-malformed'],
    ['depth', { ...GOOD, 'Segnatura.xml': '<a>'.repeat(5_000) + '</a>'.repeat(5_000) }, 'segnatura-malformed'],
    [
      'weight',
      xml((good) => good.replace('</prot:Oggetto>', `${'x'.repeat(1_100_000)}</prot:Oggetto>`)),
      'segnatura-too-large',
    ],
    ['UTF-16', { ...GOOD, 'Segnatura.xml': Buffer.from(`\ufeff${version3()}`, 'utf16le') }, 'segnatura-encoding'],
    ['another encoding', xml((good) => good.replace('UTF-8', 'UTF-7')), 'segnatura-encoding'],
    [
      'another namespace',
      xml((good) => good.replace('agid.gov.it/protocollo/"', 'evil.example/"')),
      'segnatura-unknown',
    ],
    ['another root', { ...GOOD, 'Segnatura.xml': '<Fattura/>' }, 'segnatura-unknown'],
    [
      'the root of one generation in the namespace of another',
      xml((good) => good.replaceAll('SegnaturaInformatica', 'Segnatura')),
      'segnatura-unknown',
    ],
    ['a receipt', { ...GOOD, 'Segnatura.xml': '<ConfermaRicezione/>' }, 'not-a-registration'],
    ['no number', xml(without('NumeroRegistrazione')), 'segnatura-incomplete'],
    ['no area', xml(without('CodiceAOO')), 'segnatura-incomplete'],
    ['a number of letters', xml((good) => good.replace('0012345', '12a')), 'segnatura-invalid'],
    ['a day that is none', xml((good) => good.replace('2026-11-21<', '2026-02-30<')), 'segnatura-invalid'],
    ['a register as a path', xml((good) => good.replace('>PROT<', '>../..<')), 'segnatura-invalid'],
    ['another document', { ...GOOD, 'richiesta.pdf': 'something else' }, 'digest-mismatch'],
    ['two segnature', { ...GOOD, 'segnatura.xml': version3() }, 'segnatura-ambiguous'],
    ['a wrong origin', { ...GOOD, 'origin.json': '{"certified":"yes"}' }, 'origin-invalid'],
    ['an origin of half a JSON', { ...GOOD, 'origin.json': '{' }, 'origin-invalid'],
  ])('is quarantined: %s', async (_what, files, code) => {
    expect(await failure(files, { old: true })).toBe(code);
  });

  it.each(['../../etc/passwd', '/etc/passwd', '..\\win.ini', 'C:x', '..', 'a\u202efdp.exe', ''])(
    'is quarantined when it names a document %j',
    async (name) => {
      const files = { 'Segnatura.xml': latin1(legacy({ names: ['istanza.pdf'] })) };
      const named = Buffer.from(Buffer.from(files['Segnatura.xml']).toString('latin1').replace('istanza.pdf', name))
        .toString('utf8')
        .replace('ISO-8859-1', 'UTF-8');
      expect(await failure({ 'Segnatura.xml': named }, { old: true })).toBe('document-name');
    },
  );

  it('with a reference to what nobody declared keeps it as the characters it is', async () => {
    const { content } = await read(xml(declaring('<!DOCTYPE a SYSTEM "file:///etc/hostname">', ' &b;')));
    expect(content.subject).toMatch(/ &b;$/);
  });

  it('is quarantined when another administration registered it than those expected', async () => {
    expect(await failure(GOOD, { settings: { administrations: ['altro_e'] } })).toBe('other-administration');
  });
});

describe('The settings', () => {
  it.each([['relative/path'], ['/srv/../etc'], [''], ['/srv//x']])('refuse the folder %j', (folder) => {
    expect(plugin.config.safeParse({ folder }).success).toBe(false);
  });
});
