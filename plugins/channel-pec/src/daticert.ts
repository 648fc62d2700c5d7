import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { StatementRefused } from './certified-mail.evidence.js';

/** What a provider certifies, as it stands in daticert.xml (DM 2/11/2005, allegato; RFC 6109 §4.4). */
export interface Daticert {
  readonly tipo: string;
  readonly errore: string;
  /** Addresses in lower case. */
  readonly mittente: string;
  readonly destinatari: readonly string[];
  /** Those of them whose mailbox is an ordinary one (`tipo="esterno"`). */
  readonly esterni: readonly string[];
  readonly oggetto: string;
  readonly gestore: string;
  /** RFC 3339. */
  readonly data: string;
  readonly identificativo: string;
  /** Without angle brackets; null when it is not told. */
  readonly msgid: string | null;
  /** completa, breve, sintetica. */
  readonly ricevuta: string | null;
  /** The recipient this one is about. */
  readonly consegna: string | null;
  readonly ricezione: readonly string[];
  readonly erroreEsteso: string | null;
}

/** Room for ten thousand recipients, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_RECIPIENTS = 10_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  alwaysCreateTextNode: true,
  // A subject `1e5` and an address `0012` are words.
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === 'destinatari' || name === 'ricezione',
});

const word = z.object({ '#': z.string().max(10_000) }).transform((node) => unescaped(node['#']));
const typed = z.object({ '@tipo': z.string().max(100) }).transform((node) => node['@tipo']);
const people = z.array(word).max(MOST_RECIPIENTS);
const recipients = z
  .array(
    z
      .object({ '#': z.string().max(10_000), '@tipo': z.string().max(100).optional() })
      .transform((node) => ({ address: address(unescaped(node['#'])), external: node['@tipo'] === 'esterno' })),
  )
  .min(1)
  .max(MOST_RECIPIENTS);

/** Lenient: only what a verdict rests on must be there. */
const schema = z.object({
  postacert: z.object({
    '@tipo': z.string().min(1).max(100),
    '@errore': z.string().max(100).default('nessuno'),
    intestazione: z.object({ mittente: word, destinatari: recipients, oggetto: word.optional() }),
    dati: z.object({
      'gestore-emittente': word.optional(),
      data: z.object({ '@zona': z.string(), giorno: word, ora: word }),
      identificativo: word.optional(),
      msgid: word.optional(),
      ricevuta: typed.optional(),
      consegna: word.optional(),
      ricezione: people.default([]),
      'errore-esteso': word.optional(),
    }),
  }),
});

/** @throws StatementRefused */
export function readDaticert(bytes: Uint8Array): Daticert {
  if (bytes.length > MOST_BYTES)
    throw new StatementRefused(`daticert.xml has ${bytes.length} bytes, more than ${MOST_BYTES}`);
  const xml = decoded(bytes);
  // Nothing certified needs them, and all they ever did is to read other files or to fill memory.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new StatementRefused('daticert.xml declares a document type or entities');
  const read = schema.safeParse(parsed(xml));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new StatementRefused(`daticert.xml: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`);
  }
  const { intestazione, dati, '@tipo': tipo, '@errore': errore } = read.data.postacert;
  const msgid = dati.msgid?.replaceAll(/^<|>$/g, '') ?? '';
  return {
    ...{ tipo, errore, mittente: address(intestazione.mittente) },
    destinatari: intestazione.destinatari.map((each) => each.address),
    esterni: intestazione.destinatari.filter(({ external }) => external).map((each) => each.address),
    ...{ oggetto: intestazione.oggetto ?? '', gestore: dati['gestore-emittente'] ?? '' },
    ...{ data: instantOf(dati.data), identificativo: dati.identificativo ?? '' },
    msgid: msgid === '' ? null : msgid.slice(0, 2_000),
    ricevuta: dati.ricevuta ?? null,
    consegna: dati.consegna === undefined || dati.consegna === '' ? null : address(dati.consegna),
    ricezione: dati.ricezione.map(address),
    erroreEsteso: dati['errore-esteso'] ?? null,
  };
}

function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const charset = /^<\?xml[^>]{0,150}encoding=["'](?:iso-8859-1|windows-1252)["']/i.test(head) ? 'latin1' : 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw new StatementRefused('daticert.xml is not text');
  }
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml, true);
  } catch {
    throw new StatementRefused('daticert.xml is not well formed');
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities XML has by itself, and characters by number; once. */
function unescaped(text: string): string {
  return text
    .replaceAll(
      /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
      (whole, name?: string, dec?: string, hex?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec);
        return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
      },
    )
    .trim();
}

const address = (text: string): string => text.replaceAll(/^<|>$/g, '').toLowerCase().slice(0, 1_000) || '-';

/** `21/11/2026` `10:00:05` `+0100`. */
function instantOf(data: { '@zona': string; giorno: string; ora: string }): string {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(data.giorno) ?? [];
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})$/.exec(data['@zona']) ?? [];
  const read = z.iso
    .datetime({ offset: true })
    .safeParse(`${year}-${month}-${day}T${data.ora}${sign}${hours}:${minutes}`);
  if (!read.success) throw new StatementRefused('daticert.xml: the date is none');
  return read.data;
}
