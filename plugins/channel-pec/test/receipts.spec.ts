import { readFile } from 'node:fs/promises';
import plugin from '@sportello/channel-pec';
import { PoisonMessageError, type DeliveryEvidence } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { Authority, type Provider } from './fixtures/authority.js';
import {
  CITIZEN,
  DESK,
  daticertXml,
  envelope,
  letter,
  receipt,
  signedPart,
  type CertifiedData,
} from './fixtures/certified.messages.js';
import { settingsOf } from './fixtures/pec.settings.js';

const point = plugin.contributes['channel.receipt']!;
const fixture = (name: string) => readFile(new URL(`fixtures/messages/${name}`, import.meta.url));
const ABOUT = 'our.1@pec.ente.example';

let authority: Authority;
let provider: Provider;
beforeAll(async () => {
  authority = await Authority.create('Vigilanza di prova');
  provider = await authority.provider('posta-certificata@gestore.example');
});

async function classify(
  raw: string | Uint8Array,
  options: { trust?: string[]; address?: string; receivedAt?: string } = {},
): Promise<DeliveryEvidence | null> {
  const settings = { ...settingsOf(options.trust ?? [authority.pem]), address: options.address ?? DESK };
  const instance = testInstance(plugin, { settings });
  const receivedAt = options.receivedAt ?? '2026-11-23T09:00:10Z';
  return point.classify(instance.context(), {
    ...{ externalId: 'x', mediaType: 'message/rfc822', receivedAt, hints: {} },
    raw: await instance.blobs.put(typeof raw === 'string' ? Buffer.from(raw) : raw),
  });
}

describe('a receipt of the provider (standards §1.1)', () => {
  it.each<[string, CertifiedData, Partial<DeliveryEvidence>]>([
    [
      'accettazione, for all recipients',
      { tipo: 'accettazione', destinatari: [CITIZEN, 'Collega@Mail.example'] },
      { state: 'accepted', recipients: [CITIZEN, 'collega@mail.example'] },
    ],
    ['non-accettazione', { tipo: 'non-accettazione', errore: 'altro' }, { state: 'not-accepted', detail: 'altro' }],
    [
      'non-accettazione per virus',
      { tipo: 'non-accettazione', errore: 'virus' },
      { state: 'not-accepted', detail: 'virus', cause: 'virus' },
    ],
    [
      'presa-in-carico',
      { tipo: 'presa-in-carico', destinatari: [CITIZEN, 'altro@pec.example'], ricezione: [CITIZEN] },
      { state: 'taken-charge', recipients: [CITIZEN] },
    ],
    ...['completa', 'breve', 'sintetica'].map((ricevuta): [string, CertifiedData, Partial<DeliveryEvidence>] => [
      `avvenuta-consegna ${ricevuta}`,
      { tipo: 'avvenuta-consegna', ricevuta, consegna: CITIZEN, destinatari: [CITIZEN, 'altro@pec.example'] },
      { state: 'delivered', recipients: [CITIZEN] },
    ]),
    [
      'errore-consegna',
      { tipo: 'errore-consegna', errore: 'altro', consegna: CITIZEN, erroreEsteso: '5.1.1 - indirizzo non valido' },
      {
        ...{ state: 'not-delivered', recipients: [CITIZEN], cause: 'unknown-mailbox' },
        detail: 'altro · 5.1.1 - indirizzo non valido',
      },
    ],
    [
      'errore-consegna for want of the mailbox',
      { tipo: 'errore-consegna', errore: 'no-dest', consegna: CITIZEN },
      { state: 'not-delivered', cause: 'unknown-mailbox' },
    ],
    [
      'errore-consegna for want of the domain',
      { tipo: 'errore-consegna', errore: 'no-dominio', consegna: CITIZEN },
      { state: 'not-delivered', cause: 'unknown-domain' },
    ],
    [
      'errore-consegna per virus',
      { tipo: 'errore-consegna', errore: 'virus', consegna: CITIZEN },
      { state: 'virus', recipients: [CITIZEN], cause: 'virus' },
    ],
    [
      'preavviso after 12 hours',
      { tipo: 'preavviso-errore-consegna', consegna: CITIZEN, erroreEsteso: '4.4.1 - tempo massimo' },
      { state: 'delivery-warning', recipients: [CITIZEN] },
    ],
    [
      'preavviso after 24 hours, which is final',
      { tipo: 'preavviso-errore-consegna', consegna: CITIZEN, erroreEsteso: '5.4.1 - tempo massimo' },
      { state: 'not-delivered', recipients: [CITIZEN], cause: 'expired' },
    ],
    ['rilevazione-virus', { tipo: 'rilevazione-virus', errore: 'virus' }, { state: 'virus', recipients: [CITIZEN] }],
  ])('is told as what it is: %s', async (_name, data, told) => {
    expect(await classify(await receipt(provider, data))).toMatchObject({
      ...{ about: ABOUT, proved: true, at: '2026-11-22T10:00:05+01:00', issuer: 'Gestore di prova S.p.A.' },
      facts: { kind: data.tipo, identifier: 'opec1.20261122100005.0012@gestore.example', signature: 'verified' },
      ...told,
    });
  });

  it.each([
    ['accettazione', 'accepted', [CITIZEN, 'collega@mail.example']],
    ['non-accettazione', 'not-accepted', [CITIZEN, 'collega@mail.example']],
    ['avvenuta-consegna-completa', 'delivered', [CITIZEN]],
    ['errore-consegna', 'not-delivered', [CITIZEN]],
    ['preavviso-12h', 'delivery-warning', [CITIZEN]],
  ])('made by other software is proved too: %s', async (name, state, recipients) => {
    const trust = [(await fixture('test-ca.pem')).toString()];
    const told = await classify(await fixture(`${name}.eml`), { trust, address: 'desk@pec.ente.example' });
    expect(told).toMatchObject({ state, recipients, proved: true, about: 'tkt-2026-000123.1@pec.ente.example' });
  });

  it('may be called mancata-consegna', async () => {
    const data = { tipo: 'errore-consegna', errore: 'no-dest', consegna: CITIZEN };
    expect(await classify(await receipt(provider, data, { header: 'mancata-consegna' }))).toMatchObject({
      state: 'not-delivered',
    });
  });

  it('without its header is known when it is proved', async () => {
    expect(await classify(await receipt(provider, { tipo: 'accettazione' }, { header: null }))).toMatchObject({
      state: 'accepted',
      proved: true,
    });
  });

  it('speaks of ten thousand recipients, and of no more', async () => {
    const destinatari = Array.from({ length: 10_000 }, (_, at) => `persona-${at}@pec.example`);
    const told = await classify(await receipt(provider, { tipo: 'accettazione', destinatari }));
    expect(told?.recipients).toHaveLength(10_000);
    const more = await receipt(provider, { tipo: 'accettazione', destinatari: [...destinatari, CITIZEN] });
    await expect(classify(more)).rejects.toBeInstanceOf(PoisonMessageError);
  });
});

describe('who is spoken of, and by which receipt', () => {
  it('ordinary mailboxes: they are accepted for, and nothing more of them will be certified', async () => {
    const data = { tipo: 'accettazione', destinatari: [CITIZEN, 'Leo@Mail.example'], esterni: ['Leo@Mail.example'] };
    expect(await classify(await receipt(provider, data))).toMatchObject({
      ...{ recipients: [CITIZEN, 'leo@mail.example'], unprovable: ['leo@mail.example'] },
    });
    const refused = { ...data, tipo: 'non-accettazione' };
    expect(await classify(await receipt(provider, refused))).not.toHaveProperty('unprovable');
  });

  it('the same receipt come twice has the same name; another recipient’s, kind or message another', async () => {
    const data: CertifiedData = { tipo: 'avvenuta-consegna', consegna: CITIZEN };
    const nameOf = async (change: Partial<CertifiedData> = {}) =>
      (await classify(await receipt(provider, { ...data, ...change })))?.identity;
    const name = await nameOf();
    expect(name).toMatch(/^pec:[0-9a-f]{64}$/);
    expect(await nameOf()).toBe(name);
    const others = [
      await nameOf({ consegna: 'altro@pec.example' }),
      await nameOf({ tipo: 'errore-consegna' }),
      await nameOf({ identificativo: 'opec2@gestore.example' }),
      await nameOf({ msgid: 'our.2@pec.ente.example' }),
    ];
    expect(new Set([name, ...others]).size).toBe(5);
    expect(await nameOf({ identificativo: '' })).toBeUndefined();
  });

  it('by the ordinary headers, where nothing else says which message it is about: then it proves nothing', async () => {
    const part = signedPart({ daticert: daticertXml({ tipo: 'accettazione', msgid: null }) });
    const headers = [`From: ${provider.address}`, 'X-Ricevuta: accettazione', `In-Reply-To: <${ABOUT}>`];
    expect(await classify(await provider.seal(headers, part))).toMatchObject({ about: ABOUT, proved: false });
  });
});

describe('no receipt is', () => {
  it('a transport envelope, though it names an earlier message', async () => {
    expect(await classify(await envelope(provider))).toBeNull();
    expect(await classify(await fixture('busta-trasporto-inline.eml'))).toBeNull();
    expect(await classify(await fixture('busta-anomalia.eml'))).toBeNull();
  });

  it('a letter, nor one that speaks of receipts', async () => {
    expect(await classify(letter())).toBeNull();
    expect(await classify(letter({ text: 'Dove trovo X-Ricevuta e daticert.xml?' }))).toBeNull();
  });

  it('a letter with somebody’s certified data attached', async () => {
    const part = signedPart({ daticert: daticertXml({ tipo: 'accettazione' }) });
    expect(await classify(`From: ${CITIZEN}\r\nSubject: la mia ricevuta\r\nMIME-Version: 1.0\r\n${part}`)).toBeNull();
  });
});

describe('a receipt proves nothing', () => {
  const data: CertifiedData = { tipo: 'avvenuta-consegna', consegna: CITIZEN };
  const unproved = (words: RegExp) => ({ proved: false, detail: expect.stringMatching(words) as string });

  it('when a word of it was changed', async () => {
    const raw = await receipt(provider, data, { tamper: (part) => part.replace('Messaggio', 'Massaggio') });
    expect(await classify(raw)).toMatchObject({
      ...unproved(/does not belong to the message/),
      facts: { signature: 'invalid' },
    });
  });

  it('when it is not signed', async () => {
    const part = signedPart({ daticert: daticertXml(data) });
    const raw = `From: ${provider.address}\r\nX-Ricevuta: avvenuta-consegna\r\nMIME-Version: 1.0\r\n${part}`;
    expect(await classify(raw)).toMatchObject({ ...unproved(/not signed/), facts: { signature: 'not-signed' } });
  });

  it('when nobody we believe vouches for who signed', async () => {
    const other = await (await Authority.create('Altra')).provider(provider.address);
    expect(await classify(await receipt(other, data))).toMatchObject({
      ...unproved(/trust anchor/),
      facts: { signature: 'untrusted' },
    });
  });

  it('when the certificate had ended as it came', async () => {
    const short = await authority.provider(provider.address, '2026-11-01T00:00:00Z');
    expect(await classify(await receipt(short, data))).toMatchObject(unproved(/trust anchor/));
    expect(await classify(await receipt(short, data), { receivedAt: '2026-10-01T09:00:00Z' })).toMatchObject({
      proved: true,
    });
  });

  it('when another address signed than the one it is from', async () => {
    const raw = await receipt(provider, data, { from: 'posta-certificata@altro.example' });
    expect(await classify(raw)).toMatchObject(unproved(/not the provider/));
  });

  it('when the signature brings other content, which would be verified in its place', async () => {
    const genuine = signedPart({ daticert: daticertXml(data) });
    const signature = (await provider.sign(Buffer.alloc(0), Buffer.from('something else'))).toString('base64');
    const raw = (await receipt(provider, data)).replace(
      /(name="smime\.p7s"\r\nContent-Transfer-Encoding: base64\r\n\r\n)[\s\S]*?(\r\n--seal--)/,
      `$1${signature}$2`,
    );
    expect(raw).toContain(genuine.slice(0, 40));
    expect(await classify(raw)).toMatchObject(unproved(/content of its own/));
  });

  it('when it was made out to another sender, who may have used our Message-ID', async () => {
    expect(await classify(await receipt(provider, { ...data, mittente: 'altri@pec.example' }))).toMatchObject(
      unproved(/another sender/),
    );
  });

  it('when only its unsigned headers say which message it is about', async () => {
    expect(await classify(await receipt(provider, { ...data, msgid: null }))).toMatchObject({
      about: ABOUT,
      ...unproved(/do not say which message/),
    });
  });

  it('by what stands beside the signed part', async () => {
    const raw = (await receipt(provider, { tipo: 'accettazione' })).replace(
      '--seal--',
      `--seal\r\n${signedPart({ daticert: daticertXml(data) })}\r\n--seal--`,
    );
    expect((await classify(raw).catch(() => null))?.proved ?? false).toBe(false);
  });
});

describe('a receipt is refused', () => {
  const data: CertifiedData = { tipo: 'avvenuta-consegna', consegna: CITIZEN };
  const xxe = '<!DOCTYPE postacert [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const bomb = `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">${'<!ENTITY b "&a;&a;&a;">'.repeat(9)}]>`;

  it.each<[string, () => Promise<string>, string]>([
    ['that says another kind than its data', () => receipt(provider, data, { header: 'accettazione' }), 'contradicts'],
    [
      'that says another message than its data',
      () => receipt(provider, data, { reference: 'our.2@pec.ente.example' }),
      'contradicts',
    ],
    ['without certified data', () => receipt(provider, data, { daticert: null }), 'without-daticert'],
    [
      'that carries an envelope’s data',
      () => receipt(provider, { tipo: 'posta-certificata' }, { header: 'avvenuta-consegna' }),
      'contradicts',
    ],
    ['of an unknown kind', () => receipt(provider, { tipo: 'constructor' }), 'unknown'],
    [
      'of one recipient that names two',
      () => receipt(provider, { tipo: 'avvenuta-consegna', destinatari: [CITIZEN, DESK] }),
      'ambiguous',
    ],
    ['with a document type', () => receipt(provider, data, { data: { prologue: xxe } }), 'daticert-refused'],
    ['with entities in entities', () => receipt(provider, data, { data: { prologue: bomb } }), 'daticert-refused'],
    ['with half of its data', () => receipt(provider, data, { daticert: '<postacert tipo="x"' }), 'daticert-refused'],
    ['with other data', () => receipt(provider, data, { daticert: '<html/>' }), 'daticert-refused'],
    [
      'with a date that is none',
      () => receipt(provider, data, { daticert: daticertXml(data).replace('22/11', '45/11') }),
      'daticert-refused',
    ],
    [
      'of megabytes',
      () => receipt(provider, data, { daticert: daticertXml({ ...data, erroreEsteso: 'x'.repeat(3_000_000) }) }),
      'daticert-refused',
    ],
  ])('%s', async (_name, raw, code) => {
    const error: unknown = await classify(await raw()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PoisonMessageError);
    expect((error as PoisonMessageError).code).toContain(code);
    expect((error as PoisonMessageError).message).not.toBe('');
  });

  it('with two sets of certified data', async () => {
    const twice = signedPart({ daticert: daticertXml(data) }).replace(
      '--mix--',
      `--mix\r\nContent-Type: application/xml; name="daticert.xml"\r\n\r\n${daticertXml(data)}\r\n--mix--`,
    );
    const raw = await provider.seal([`From: ${provider.address}`, 'X-Ricevuta: avvenuta-consegna'], twice);
    await expect(classify(raw)).rejects.toMatchObject({ code: 'pec-receipt-ambiguous' });
  });
});
