import plugin from '@sportello/channel-pec';
import { headerValue } from '@sportello/mail';
import { testInstance } from '@sportello/plugin-testing';
import { StatementRefused, type CertifiedMailEvidence } from '../src/certified-mail.evidence.js';
import { readingOf } from '../src/certified.reading.js';
import { receiptsOf } from '../src/certified.receipts.js';
import { pecEvidence } from '../src/pec.evidence.js';
import { Authority, type Provider } from './fixtures/authority.js';
import { CITIZEN, DESK, envelope, letter, receipt } from './fixtures/certified.messages.js';
import { settingsOf } from './fixtures/pec.settings.js';

const ABOUT = 'our.1@pec.ente.example';

/** A system of certified delivery that is not PEC: another header, another part, JSON. */
const another: CertifiedMailEvidence = {
  system: 'other',
  mayBe: (raw) => Buffer.from(raw).includes('evidence.json'),
  presented(mail) {
    const event = headerValue(mail, 'x-other-event') ?? '';
    if (event === '') return null;
    return event === 'relay' ? { as: 'envelope' } : { as: 'receipt', kind: event };
  },
  referredTo: () => null,
  sameMessage: (one, other) => one === other,
  isStatement: ({ fileName }) => fileName === 'evidence.json',
  isOriginal: ({ fileName }) => fileName === 'original.eml',
  statement(bytes) {
    try {
      const { kind, says, sender } = JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>;
      return {
        ...{ kind: kind ?? '', says: says === 'delivered' ? says : 'message', sender: sender ?? '' },
        ...{ recipients: [DESK], ordinary: [], concerns: [CITIZEN], about: ABOUT, issuer: 'Altro', identifier: 'i-1' },
        ...{ at: '2026-11-22T09:00:05Z', form: null, cause: null, explanation: [] },
      };
    } catch {
      throw new StatementRefused('evidence.json is none');
    }
  },
};

function part(evidence: string, original?: string): string {
  const parts = [`Content-Type: application/json; name="evidence.json"\r\n\r\n${evidence}`];
  if (original !== undefined) parts.push(`Content-Type: message/rfc822; name="original.eml"\r\n\r\n${original}`);
  return `Content-Type: multipart/mixed; boundary="mix"\r\n\r\n${parts.map((one) => `--mix\r\n${one}\r\n`).join('')}--mix--\r\n`;
}

describe('another system of certified delivery, put in beside PEC by its port alone', () => {
  const systems = [pecEvidence, another];
  let provider: Provider;
  let trust: string[];
  beforeAll(async () => {
    const authority = await Authority.create('Vigilanza di prova');
    provider = await authority.provider('posta-certificata@gestore.example');
    trust = [authority.pem];
  });

  async function asked(raw: string) {
    const instance = testInstance(plugin, { settings: settingsOf(trust) });
    const message = {
      ...{ externalId: 'x', mediaType: 'message/rfc822', receivedAt: '2026-11-23T09:00:10Z', hints: {} },
      raw: await instance.blobs.put(Buffer.from(raw)),
    };
    return {
      receipt: () => receiptsOf(systems)(instance.context(), message),
      content: () => readingOf(systems)(instance.context(), message),
    };
  }
  const sealed = (event: string, evidence: string, original?: string) =>
    provider.seal([`From: ${provider.address}`, `X-Other-Event: ${event}`], part(evidence, original));

  it('its receipts are proved by the same seal, and its damaged ones wait for a person', async () => {
    const delivered = JSON.stringify({ kind: 'delivery', says: 'delivered', sender: DESK });
    const raw = await sealed('delivery', delivered);
    expect(await (await asked(raw)).receipt()).toMatchObject({
      ...{ state: 'delivered', about: ABOUT, recipients: [CITIZEN], proved: true },
      identity: expect.stringMatching(/^other:/) as string,
    });
    const tampered = raw.replace('{"kind"', '{ "kind"');
    expect(await (await asked(tampered)).receipt()).toMatchObject({ state: 'delivered', proved: false });
    await expect((await asked(await sealed('delivery', '{'))).receipt()).rejects.toMatchObject({
      code: 'other-daticert-refused',
    });
  });

  it('its envelopes are messages of whom it certifies', async () => {
    const relay = JSON.stringify({ kind: 'relay', says: 'message', sender: CITIZEN });
    expect(await (await asked(await sealed('relay', relay, letter()))).content()).toMatchObject({
      ...{ assurance: 'pec', from: { email: CITIZEN }, text: 'Non vedo il cedolino.', sentAt: '2026-11-22T09:00:05Z' },
    });
  });

  it('takes nothing from PEC', async () => {
    expect(await (await asked(await receipt(provider, { tipo: 'accettazione' }))).receipt()).toMatchObject({
      ...{ state: 'accepted', proved: true },
    });
    expect(await (await asked(await envelope(provider))).content()).toMatchObject({ assurance: 'pec' });
  });
});
