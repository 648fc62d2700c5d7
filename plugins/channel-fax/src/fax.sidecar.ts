import { z } from 'zod';

/** What the fax server knows of a fax besides its picture. */
export interface FaxFacts {
  /** What the sending machine says of itself (TSI): a number as a rule, sometimes a name. Anybody can set it. */
  readonly station: string | null;
  /** What the telephone network says of the caller (CID). */
  readonly caller: string | null;
  /** RFC 3339, when it says a whole instant. */
  readonly receivedAt: string | null;
  readonly pages: number | null;
  /** The server's own id of the call. */
  readonly commid: string | null;
  /** Why it did not come whole. */
  readonly error: string | null;
}

export const NO_FACTS: FaxFacts = {
  ...{ station: null, caller: null, receivedAt: null },
  ...{ pages: null, commid: null, error: null },
};

const short = z.string().max(500);
/** As the hook of HylaFAX writes it; keys a server adds are nothing to us. */
const sidecarSchema = z.object({
  sender: short.optional(),
  callid: z.array(short).max(20).optional(),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  pages: z.int().min(0).max(10_000).optional(),
  commid: short.optional(),
  error: short.optional(),
});

/** Bytes of a sidecar. */
const LARGEST = 64 * 1024;

/** Reads JSON or the lines of `faxinfo`. @returns null for what is neither: the fax is worth more than its label */
export function readSidecar(bytes: Uint8Array): FaxFacts | null {
  if (bytes.byteLength > LARGEST) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  return text.trimStart().startsWith('{') ? fromJson(text) : fromLines(text);
}

function fromJson(text: string): FaxFacts | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = sidecarSchema.safeParse(value);
  if (!read.success) return null;
  const { sender, callid, receivedAt, pages, commid, error } = read.data;
  return {
    station: plain(sender),
    caller: plain(callid?.[0]),
    receivedAt: receivedAt ?? null,
    pages: pages ?? null,
    commid: plain(commid),
    error: plain(error),
  };
}

/** `            Sender: +39 06 1234567`, one fact a line. Its `Received` has no zone and is left to the file's own time. */
function fromLines(text: string): FaxFacts | null {
  const facts = new Map(
    [...text.matchAll(/^[ \t]*([A-Za-z][A-Za-z0-9 ]{0,30}):[ \t]*(.*?)[ \t]*\r?$/gm)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value] as const,
    ),
  );
  if (!facts.has('sender') && !facts.has('pages') && !facts.has('callid1')) return null;
  const pages = /^\d{1,4}$/.exec(facts.get('pages') ?? '')?.[0];
  return {
    station: plain(facts.get('sender')),
    caller: plain(facts.get('callid1')),
    receivedAt: null,
    pages: pages === undefined ? null : Number(pages),
    commid: plain(facts.get('commid')),
    error: plain(facts.get('error')),
  };
}

/** HylaFAX writes them into the picture itself: the sending machine in the first line, what the network says in the next ones. */
export function describedFacts(description: string): Pick<FaxFacts, 'station' | 'caller'> {
  const [station, caller] = description.split('\n');
  return { station: plain(station), caller: plain(caller) };
}

/** Words by which servers say that they know nothing. */
const NOTHING = /^(?:|-+|<?unknown>?|<?unspecified>?|none)$/i;

function plain(value: string | undefined): string | null {
  const tidy = (value ?? '').replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}\s]+/gu, ' ').trim();
  return NOTHING.test(tidy) ? null : tidy.slice(0, 200);
}

/** A number by which two ways of writing it are the same: digits alone, without Italy's prefix. Null for no number. */
export function phoneDigits(number: string): string | null {
  if (!/^[+0-9 ()./-]+$/.test(number)) return null;
  const digits = number.replaceAll(/[^0-9+]/g, '').replace(/^(?:\+39|0039)/, '');
  return /^\+?[0-9]{3,20}$/.test(digits) ? digits : null;
}
