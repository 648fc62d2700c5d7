import plugin from '@sportello/channel-pec';
import { PoisonMessageError, type DeliveryEvidence, type InboundContent } from '@sportello/plugin-sdk';
import { diceOf, fuzzInputs, mangled, testInstance, withinLimit, type Dice } from '@sportello/plugin-testing';
import { StatementRefused } from '../src/certified-mail.evidence.js';
import { pecEvidence } from '../src/pec.evidence.js';
import { Authority, type Provider } from './fixtures/authority.js';
import {
  CITIZEN,
  DESK,
  daticertXml,
  envelope,
  letter,
  receipt,
  type CertifiedData,
} from './fixtures/certified.messages.js';
import { settingsOf } from './fixtures/pec.settings.js';

const mailbox = plugin.contributes['channel.inbound.poll']!;
const receipts = plugin.contributes['channel.receipt']!;
/** A limit for a run that hangs, not for its speed. */
const HANGS = 3_600_000;

const KINDS: readonly CertifiedData[] = [
  { tipo: 'posta-certificata', mittente: CITIZEN, destinatari: [DESK] },
  { tipo: 'accettazione', destinatari: [CITIZEN, 'leo@mail.example'] },
  { tipo: 'non-accettazione', errore: 'virus' },
  { tipo: 'presa-in-carico', ricezione: [CITIZEN] },
  { tipo: 'avvenuta-consegna', consegna: CITIZEN, ricevuta: 'completa' },
  { tipo: 'errore-consegna', errore: 'altro', consegna: CITIZEN, erroreEsteso: '5.1.1 - indirizzo non valido' },
  { tipo: 'preavviso-errore-consegna', consegna: CITIZEN, erroreEsteso: '5.4.1 - tempo massimo' },
  { tipo: 'rilevazione-virus', errore: 'virus' },
];
const SECRET = 'root:x:0:0';
const XML_TOKENS = [
  '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  ...['&x;', '&b;', '&#0;', '&#x1F4A9;', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>', '<__proto__>'],
  ...['<destinatari tipo="esterno">', '</postacert>', '<dati>', '<constructor/>', '\u0000', '<a>'.repeat(5_000)],
];
const MAIL_TOKENS = [
  ...['--seal\r\n', '--seal--\r\n', '--mix\r\n', '--mix--\r\n', '\r\n\r\n', '\r', '\n', '\u0000'],
  ...['X-Ricevuta: avvenuta-consegna\r\n', 'X-Trasporto: errore\r\n', 'X-Trasporto: posta-certificata\r\n'],
  'Content-Type: message/rfc822; name="postacert.eml"\r\n\r\n',
  'Content-Type: application/xml; name="daticert.xml"\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: multipart/mixed; boundary="mix"\r\n\r\n'.repeat(200),
];

let provider: Provider;
let trust: string[];
let sealed: readonly { readonly raw: Buffer; readonly told: string }[];

/** All that a receipt or a message is believed by; null: nothing of it is. */
const believed = (answer: DeliveryEvidence | InboundContent | null): string | null => {
  if (answer === null) return null;
  if ('assurance' in answer)
    return answer.assurance === 'pec' ? JSON.stringify([answer.from.email, answer.text, answer.request]) : null;
  return answer.proved ? JSON.stringify([answer.state, answer.about, answer.recipients, answer.at]) : null;
};

async function understood(raw: Buffer): Promise<DeliveryEvidence | InboundContent | null> {
  const instance = testInstance(plugin, { settings: settingsOf(trust) });
  const message = {
    ...{ externalId: 'x', mediaType: 'message/rfc822', receivedAt: '2026-11-23T09:00:10Z', hints: {} },
    raw: await instance.blobs.put(raw),
  };
  try {
    return (await receipts.classify(instance.context(), message)) ?? (await mailbox.read(instance.context(), message));
  } catch (error) {
    if (error instanceof PoisonMessageError) return null;
    throw error;
  }
}

beforeAll(async () => {
  const authority = await Authority.create('Vigilanza di prova');
  provider = await authority.provider('posta-certificata@gestore.example');
  trust = [authority.pem];
  const messages = await Promise.all([
    envelope(provider),
    envelope(provider, { postacert: letter({ headers: ['Reply-To: altri@mail.example'], text: 'È ½ già così.' }) }),
    ...KINDS.slice(1).map((data) => receipt(provider, data)),
  ]);
  sealed = await Promise.all(
    messages.map(async (text) => {
      const raw = Buffer.from(text);
      return { raw, told: believed(await understood(raw)) ?? '' };
    }),
  );
});

it('every seed of it is believed as it stands: what is tried below is damage', () => {
  expect(sealed.map(({ told }) => told === '')).toEqual(sealed.map(() => false));
});

describe('certified data, damaged in any way', () => {
  const oneOf = <T>(items: readonly T[], dice: Dice): T => items[dice(items.length)]!;

  it(
    'are understood or refused: no crash, no hang, no entity resolved',
    async () => {
      for (let seed = 0; seed < fuzzInputs(process.env); seed += 1) {
        const dice = diceOf(seed);
        const bytes = mangled(Buffer.from(daticertXml(oneOf(KINDS, dice))), dice, XML_TOKENS);
        const value = await withinLimit(`seed ${seed}`, () => {
          try {
            return JSON.stringify(pecEvidence.statement(bytes));
          } catch (error) {
            if (error instanceof StatementRefused) return 'refused';
            throw new Error(`seed ${seed}`, { cause: error });
          }
        });
        expect([seed, value.includes(SECRET)]).toEqual([seed, false]);
        if (/<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString('latin1'))) expect([seed, value]).toEqual([seed, 'refused']);
      }
    },
    HANGS,
  );

  it(
    'of a signed message are believed only as they were signed; whatever else is wrong, the message waits for a person',
    async () => {
      for (let seed = 0; seed < fuzzInputs(process.env); seed += 1) {
        const dice = diceOf(seed);
        const { raw, told } = oneOf(sealed, dice);
        const value = await withinLimit(`seed ${seed}`, () =>
          understood(mangled(raw, dice, MAIL_TOKENS)).catch((error: unknown) => {
            throw new Error(`seed ${seed}`, { cause: error });
          }),
        );
        expect([seed, believed(value) ?? told]).toEqual([seed, told]);
      }
    },
    HANGS,
  );
});
