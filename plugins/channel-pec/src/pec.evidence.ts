import { headerValue, type ParsedMail } from '@sportello/mail';
import type { DeliveryCause } from '@sportello/plugin-sdk';
import type { CertifiedMailEvidence, CertifiedStatement, Presented } from './certified-mail.evidence.js';
import { readDaticert, type Daticert } from './daticert.js';

/** Kinds by `tipo` of daticert.xml; one is read as what it says, never by its subject. */
const STATES: ReadonlyMap<string, CertifiedStatement['says']> = new Map([
  ['posta-certificata', 'message'],
  ['accettazione', 'accepted'],
  ['non-accettazione', 'not-accepted'],
  ['presa-in-carico', 'taken-charge'],
  ['avvenuta-consegna', 'delivered'],
  ['errore-consegna', 'not-delivered'],
  ['preavviso-errore-consegna', 'delivery-warning'],
  ['rilevazione-virus', 'virus'],
]);
/** Providers have written these for the kinds above. */
const ALIASES: ReadonlyMap<string, string> = new Map([['mancata-consegna', 'errore-consegna']]);
/** These speak of one recipient each. */
const OF_ONE: readonly CertifiedStatement['says'][] = ['delivered', 'not-delivered', 'delivery-warning'];

/** `errore` of daticert.xml; `altro` says nothing, and the extended code tells (Aruba writes `altro` for everything). */
const ERRORS: ReadonlyMap<string, DeliveryCause> = new Map([
  ['virus', 'virus'],
  ['no-dest', 'unknown-mailbox'],
  ['no-dominio', 'unknown-domain'],
]);
/** RFC 3463, as providers use it in `errore-esteso`. */
const CODES: readonly (readonly [prefix: string, cause: DeliveryCause])[] = [
  ['5.1.1', 'unknown-mailbox'],
  ['5.1.2', 'unknown-domain'],
  ['5.2.2', 'mailbox-full'],
  ['5.4.', 'expired'],
];
/** The notices after 12 and after 24 hours differ in nothing but this code, by which the second is final. */
const AFTER_24_HOURS = '5.4.1';

/** Posta elettronica certificata (DPR 68/2005; DM 2/11/2005, allegato; RFC 6109). */
export const pecEvidence: CertifiedMailEvidence = {
  system: 'pec',

  mayBe(raw) {
    const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
    return /x-ricevuta|daticert\.xml/i.test(text);
  },

  presented(mail): Presented | null {
    // An envelope names an earlier message as receipts do: what it transports decides first.
    const transport = word(mail, 'x-trasporto');
    if (transport === 'posta-certificata') return { as: 'envelope' };
    if (transport === 'errore') return { as: 'anomaly' };
    if (transport !== '') return null;
    const kind = word(mail, 'x-ricevuta');
    if (kind !== '') return { as: 'receipt', kind: ALIASES.get(kind) ?? kind };
    return mail.mediaType === 'multipart/signed' ? { as: 'perhaps-receipt' } : null;
  },

  referredTo(mail) {
    const id = headerValue(mail, 'x-riferimento-message-id')?.trim().replaceAll(/^<|>$/g, '') ?? '';
    return id === '' ? null : id.slice(0, 2_000);
  },

  sameMessage: (one, other) => local(one) === local(other),
  isStatement: ({ fileName }) => fileName.toLowerCase() === 'daticert.xml',
  isOriginal: ({ mediaType, fileName }) => mediaType === 'message/rfc822' && fileName.toLowerCase() === 'postacert.eml',

  statement(bytes): CertifiedStatement {
    const certified = readDaticert(bytes);
    const { tipo, errore, erroreEsteso, ricevuta } = certified;
    const says = saysOf(certified);
    return {
      ...{ kind: tipo, says, concerns: concernsOf(says, certified), form: ricevuta, cause: causeOf(certified) },
      ...{ sender: certified.mittente, recipients: certified.destinatari, ordinary: certified.esterni },
      ...{
        about: certified.msgid,
        issuer: certified.gestore,
        identifier: certified.identificativo,
        at: certified.data,
      },
      explanation: [errore === 'nessuno' ? '' : errore, erroreEsteso ?? ''].filter((words) => words !== ''),
    };
  },
};

function saysOf({ tipo, errore, erroreEsteso }: Daticert): CertifiedStatement['says'] {
  const state = STATES.get(tipo) ?? 'unknown';
  if (state === 'delivery-warning') return erroreEsteso?.startsWith(AFTER_24_HOURS) === true ? 'not-delivered' : state;
  return state === 'not-delivered' && errore === 'virus' ? 'virus' : state;
}

function concernsOf(says: CertifiedStatement['says'], certified: Daticert): readonly string[] | null {
  const { consegna, ricezione, destinatari } = certified;
  if (consegna !== null) return [consegna];
  if (says === 'taken-charge' && ricezione.length > 0) return ricezione;
  return OF_ONE.includes(says) && destinatari.length > 1 ? null : destinatari;
}

function causeOf({ errore, erroreEsteso }: Daticert): DeliveryCause | null {
  const named = ERRORS.get(errore);
  if (named !== undefined) return named;
  const code = CODES.find(([prefix]) => erroreEsteso?.startsWith(prefix) === true);
  if (code !== undefined) return code[1];
  return errore === 'nessuno' ? null : 'other';
}

/** In lower case; empty when there is none. */
const word = (mail: ParsedMail, name: 'x-ricevuta' | 'x-trasporto'): string =>
  headerValue(mail, name)?.trim().toLowerCase() ?? '';

const local = (id: string): string => id.split('@')[0] ?? '';
