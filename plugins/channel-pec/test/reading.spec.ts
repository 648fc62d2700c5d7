import { readFile } from 'node:fs/promises';
import plugin from '@sportello/channel-pec';
import { PoisonMessageError, type InboundContent } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { Authority, type Provider } from './fixtures/authority.js';
import { CITIZEN, DESK, envelope, letter, signedPart } from './fixtures/certified.messages.js';
import { settingsOf } from './fixtures/pec.settings.js';

const point = plugin.contributes['channel.inbound.poll']!;
const fixture = (name: string) => readFile(new URL(`fixtures/messages/${name}`, import.meta.url));

let authority: Authority;
let provider: Provider;
beforeAll(async () => {
  authority = await Authority.create('Vigilanza di prova');
  provider = await authority.provider('posta-certificata@gestore.example');
});

async function read(
  raw: string | Uint8Array,
  options: { trust?: string[]; settings?: object } = {},
): Promise<InboundContent> {
  const settings = { ...settingsOf(options.trust ?? [authority.pem]), ...options.settings };
  const instance = testInstance(plugin, { settings });
  return point.read(instance.context(), {
    ...{ externalId: 'x', mediaType: 'message/rfc822', receivedAt: '2026-11-23T09:00:10Z', hints: {} },
    raw: await instance.blobs.put(typeof raw === 'string' ? Buffer.from(raw) : raw),
  });
}

describe('a transport envelope', () => {
  it('says what the message inside says, certified as written by its sender', async () => {
    const content = await read(await envelope(provider));
    expect(content).toMatchObject({
      ...{ from: { name: 'Mario Rossi', email: CITIZEN }, assurance: 'pec' },
      ...{ subject: 'Cedolino di novembre', text: 'Non vedo il cedolino.', attachments: [] },
      request: {
        fields: {
          pecSignature: 'verified',
          pecIdentifier: 'opec1.20261122100005.0012@gestore.example',
          ...{ pecProvider: 'Gestore di prova S.p.A.', pecSentAt: '2026-11-22T10:00:05+01:00' },
        },
      },
      identities: ['opec1.20261122100005.0012@gestore.example'],
      notes: expect.arrayContaining([
        expect.stringMatching(/^pec-certified: Gestore di prova .*2026-11-22T10:00:05\+01:00$/),
      ]) as string[],
    });
    expect(content.thread.messageId).toMatch(/@pec\.example$/);
    expect(content.automatic).toBeUndefined();
  });

  it('made by other software is understood, inline message and files with it', async () => {
    const trust = [(await fixture('test-ca.pem')).toString()];
    const settings = { address: 'mario.rossi@pec.example' };
    const content = await read(await fixture('busta-trasporto-inline.eml'), { trust, settings });
    expect(content).toMatchObject({
      ...{ from: { email: 'desk@pec.ente.example' }, assurance: 'pec' },
      ...{ subject: 'Ticket 2026-000123 - riscontro', text: "Gentile utente, la segnalazione e' stata risolta." },
      attachments: [{ name: 'nota.pdf', mediaType: 'application/pdf' }],
    });
  });

  it('is answered to whom is certified, wherever the message asks for the answer', async () => {
    const postacert = letter({ headers: ['Reply-To: altri@mail.example'] });
    expect((await read(await envelope(provider, { postacert }))).from).toEqual({ email: CITIZEN });
  });

  it('was sent when the provider says, whatever the sender’s computer took it for', async () => {
    const postacert = letter({ headers: ['Date: Thu, 1 Jan 1970 00:00:00 +0000'] });
    expect((await read(await envelope(provider, { postacert }))).sentAt).toBe('2026-11-22T10:00:05+01:00');
  });

  it('may be made out to an alias of the mailbox', async () => {
    const raw = await envelope(provider, { data: { destinatari: ['Protocollo@pec.ente.example'] } });
    expect((await read(raw)).assurance).toBe('none');
    expect((await read(raw, { settings: { aliases: ['protocollo@pec.ente.example'] } })).assurance).toBe('pec');
  });

  it('of an automatic answer is known as one', async () => {
    const postacert = letter({ headers: ['Auto-Submitted: auto-replied'] });
    expect((await read(await envelope(provider, { postacert }))).automatic).toMatchObject({ kind: 'auto-reply' });
  });
});

describe('an envelope that proves nothing is still a message, and says why', () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'changed on its way',
      () => envelope(provider, { tamper: (part) => part.replace('Non vedo', 'Ora vedo') }),
      /does not belong to the message/,
    ],
    [
      'signed by nobody we believe',
      async () => envelope(await (await Authority.create('Altra')).provider(provider.address)),
      /trust anchor/,
    ],
    [
      'from another provider than its signer',
      () => envelope(provider, { from: 'pec@altro.example' }),
      /not the provider/,
    ],
    [
      'certified for somebody else',
      () => envelope(provider, { data: { mittente: 'altri@pec.example' } }),
      /did not write/,
    ],
    [
      'certified for other recipients',
      () => envelope(provider, { data: { destinatari: ['altri@pec.example'] } }),
      /other recipients/,
    ],
    ['with data of a receipt', () => envelope(provider, { data: { tipo: 'avvenuta-consegna' } }), /something else/],
    ['without certified data', () => envelope(provider, { daticert: null }), /no daticert\.xml/],
    ['with a document type', () => envelope(provider, { data: { prologue: '<!DOCTYPE x>' } }), /document type/],
    ['with data that are none', () => envelope(provider, { daticert: '%%%' }), /daticert\.xml/],
  ])('%s', async (_name, raw, why) => {
    const content = await read(await raw());
    expect(content).toMatchObject({ assurance: 'none', subject: 'Cedolino di novembre', from: { email: CITIZEN } });
    expect(content.notes?.[0]).toMatch(/^pec-not-proved: /);
    expect(content.notes?.[0]).toMatch(why);
  });

  it('whose signature is gone', async () => {
    const part = signedPart({ postacert: letter() });
    const raw = `From: ${provider.address}\r\nX-Trasporto: posta-certificata\r\nMIME-Version: 1.0\r\n${part}`;
    expect(await read(raw)).toMatchObject({ assurance: 'none', request: { fields: { pecSignature: 'not-signed' } } });
  });
});

describe('an anomaly envelope', () => {
  it('is ordinary mail without any assurance, and says so', async () => {
    const trust = [(await fixture('test-ca.pem')).toString()];
    const content = await read(await fixture('busta-anomalia.eml'), { trust });
    expect(content).toMatchObject({
      ...{
        assurance: 'none',
        subject: 'Ticket 2026-000123 - riscontro',
        request: { fields: { pecSignature: 'anomaly' } },
      },
      notes: [expect.stringMatching(/^pec-anomaly: ordinary mail/)],
    });
  });
});

describe('an envelope that cannot be opened waits for a person', () => {
  it('without the message', async () => {
    await expect(read(await envelope(provider, { postacert: null }))).rejects.toMatchObject({
      code: 'pec-envelope-empty',
    });
  });

  it('with two messages', async () => {
    const part = signedPart({ postacert: letter() });
    const twice = part.replace('--mix--', `${part.slice(part.indexOf('--mix\r\nContent-Type: message/rfc822'))}`);
    const raw = await provider.seal([`From: ${provider.address}`, 'X-Trasporto: posta-certificata'], twice);
    await expect(read(raw)).rejects.toBeInstanceOf(PoisonMessageError);
  });
});

describe('ordinary mail in the mailbox', () => {
  it('is read as mail, with the assurance of mail', async () => {
    const content = await read(letter({ from: 'ada@mail.example' }));
    expect(content).toMatchObject({ from: { email: 'ada@mail.example' }, assurance: 'email' });
  });

  it('of a provider, of a kind nobody knows, is shown and never answered by machine', async () => {
    const content = await read(letter({ from: 'Posta-Certificata@gestore.example' }));
    expect(content).toMatchObject({ assurance: 'email', automatic: { kind: 'notice' } });
  });

  it('of our own is known, so that nothing goes in circles', async () => {
    const postacert = letter({ from: DESK });
    const raw = await envelope(provider, { postacert, data: { mittente: DESK } });
    expect((await read(raw)).automatic).toMatchObject({ kind: 'own' });
  });
});

describe('settings', () => {
  const good = settingsOf(['-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----']);
  it.each<[string, object]>([
    ['a password in plain', { imap: { ...good.imap, password: 'tomato' } }],
    ['nobody to trust', { trust: [] }],
    ['a trust anchor that is no certificate', { trust: ['the provider'] }],
    ['a name of two lines', { name: 'Assistenza\r\nBcc: x@y.example' }],
    ['an address that is none', { address: 'assistenza' }],
    ['a folder of two lines', { imap: { ...good.imap, folder: 'INBOX\r\nA1 LOGOUT' } }],
  ])('are refused with %s', (_why, change) => {
    expect(plugin.config.safeParse(good).success).toBe(true);
    expect(plugin.config.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
