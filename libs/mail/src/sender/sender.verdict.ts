import type { SenderVerdict } from '@sportello/plugin-sdk';
import { domainToASCII } from 'node:url';
import type { MailAddress } from '../parse/parsed-mail.type.js';
import type { MethodResult } from './authentication.results.js';
import { claimedDomain, judgedSignature, type SignatureVerdict } from './dkim.signature.js';
import type { TxtLookup } from './dkim.key.js';
import { domainName, isWithin, tagsOf } from './dkim.tags.js';
import { ownResults, type OwnServers } from './own.server.js';
import { rawMessage, valueOf, type RawMessage } from './raw.message.js';

type Result = SenderVerdict['dmarc'];

/** By what senders are judged. */
export interface SenderChecks {
  /** One's own receiving servers; null: none is believed. */
  readonly servers: OwnServers | null;
  /** By which keys and policies are asked for; null: signatures are not looked at. */
  readonly txt: TxtLookup | null;
  /** When the message came. */
  readonly at: Date;
}

/** Signatures looked at: a mail has one or two, and each costs a question to somebody's DNS. */
const MOST_SIGNATURES = 4;
/** Bytes beyond which signatures are not reckoned: nobody waits for it. */
const LARGEST = 25 * 1024 * 1024;
const MOST_LINES = 1_000_000;
const LINE_FEED = 10;
/** Names above the writer’s that may state a policy. */
const MOST_ABOVE = 4;

/**
 * Whose mail it is (RFC 7489, RFC 8601): first by what one's own receiving server says, which saw the connection; what it does not
 * say, by the signatures of the message. Without a connection SPF cannot be judged here, so only the server can say `fail`.
 * @param from the addresses of the header `From`
 * @returns null when there is nothing to judge by
 */
export async function senderVerdict(
  raw: Uint8Array,
  from: readonly MailAddress[],
  { servers, txt, at }: SenderChecks,
): Promise<SenderVerdict | null> {
  if (servers === null && txt === null) return null;
  const message = rawMessage(raw);
  const writer = writerDomain(message, from);
  const said = servers === null ? null : fromServer(ownResults(message.fields, servers), writer);
  if (said !== null && said.dmarc !== 'not-judged') return said;
  const signed = txt === null || isTooLarge(raw) ? null : await fromSignatures(message, writer, txt, at);
  if (signed === null) return said ?? NOTHING;
  return said === null ? signed : { ...signed, spf: said.spf, dkim: both(said.dkim, signed.dkim) };
}

const NOTHING: SenderVerdict = { spf: 'not-judged', dkim: 'not-judged', dmarc: 'not-judged', by: 'nobody' };

/** A signature that holds here holds, whatever was found on the way. */
const both = (said: Result, signed: Result): Result => (signed === 'pass' || said === 'not-judged' ? signed : said);

function isTooLarge(raw: Uint8Array): boolean {
  if (raw.length > LARGEST) return true;
  let lines = 0;
  for (const byte of raw) if (byte === LINE_FEED) lines += 1;
  return lines > MOST_LINES;
}

/**
 * Of exactly one address in exactly one header (RFC 7489 §6.6.1): of several, programs show one and check another. It must stand in that
 * header as signatures see it: a line break that only some programs take for one may hide another writer.
 */
function writerDomain({ fields }: RawMessage, from: readonly MailAddress[]): string | null {
  const [author, ...others] = from;
  const [field, ...more] = fields.filter(({ name }) => name === 'from');
  if (author === undefined || field === undefined || others.length + more.length > 0) return null;
  const shown = Buffer.from(author.address, 'utf8').toString('latin1').toLowerCase();
  if (!valueOf(field).toLowerCase().includes(shown)) return null;
  return domainName(domainToASCII(author.address.split('@').at(-1) ?? ''));
}

/** Results of RFC 8601 §2.7 and what they mean here; `neutral` and the like say nothing of who wrote. */
const MEANS: ReadonlyMap<string, Result> = new Map([
  ...(['pass', 'fail', 'none'] as const).map((word) => [word, word] as const),
  ...(['hardfail', 'softfail', 'reject', 'quarantine'] as const).map((word) => [word, 'fail'] as const),
  ['neutral', 'none'],
]);

function fromServer(results: readonly MethodResult[], writer: string | null): SenderVerdict | null {
  if (results.length === 0) return null;
  const of = (method: string): MethodResult[] => results.filter((one) => one.method === method);
  const dmarc = of('dmarc');
  // A result of another address than the one that is shown proves nothing of it.
  const about = dmarc.every(({ properties }) => writer !== null && properties.get('header.from') === writer);
  return {
    spf: best(of('spf')),
    dkim: best(of('dkim')),
    dmarc: about ? agreed(dmarc) : 'not-judged',
    ...(writer === null ? {} : { domain: writer }),
    by: 'server',
  };
}

const meaning = ({ result }: MethodResult): Result => MEANS.get(result) ?? 'not-judged';

/** One valid signature is enough (RFC 6376 §6.1); a mail that nothing was found of was not judged. */
function best(results: readonly MethodResult[]): Result {
  const all = results.map(meaning);
  return (['pass', 'fail', 'none'] as const).find((one) => all.includes(one)) ?? 'not-judged';
}

/** There is one DMARC result of a message; two that differ are believed neither. */
function agreed(results: readonly MethodResult[]): Result {
  const [first, ...others] = new Set(results.map(meaning));
  return first === undefined || others.length > 0 ? 'not-judged' : first;
}

async function fromSignatures(
  message: RawMessage,
  writer: string | null,
  txt: TxtLookup,
  at: Date,
): Promise<SenderVerdict> {
  const aligned = ({ domain }: Pick<SignatureVerdict, 'domain'>): boolean =>
    writer !== null && isWithin(writer, domain);
  const fields = message.fields
    .filter(({ name }) => name === 'dkim-signature')
    .map((field) => ({ field, domain: claimedDomain(field) ?? '' }))
    .toSorted((one, other) => Number(aligned(other)) - Number(aligned(one)))
    .slice(0, MOST_SIGNATURES);
  const verdicts: SignatureVerdict[] = [];
  for (const { field } of fields) {
    const verdict = await judgedSignature(message, field, txt, at);
    verdicts.push(verdict);
    if (verdict.result === 'pass' && aligned(verdict)) break;
  }
  const order = ['pass', 'not-judged', 'fail', 'none'] as const;
  const dkim = order.find((one) => verdicts.some(({ result }) => result === one)) ?? 'none';
  const proof = verdicts.find((one) => one.result === 'pass' && aligned(one));
  const domain = proof?.domain ?? verdicts.find(({ result }) => result === 'pass')?.domain;
  const dmarc = writer === null || proof === undefined ? 'not-judged' : await byPolicy(writer, proof.domain, txt);
  return { spf: 'not-judged', dkim, dmarc, ...(domain === undefined ? {} : { domain }), by: 'signature' };
}

/**
 * Whether the domain of the writer, or one above it, has a policy, and a signature satisfies it (RFC 7489 §3.1, §6.6.3). A signature
 * of a domain below the writer's is not taken, though DMARC may: without a list of public suffixes it could be anybody's.
 */
async function byPolicy(writer: string, signer: string, txt: TxtLookup): Promise<Result> {
  const labels = writer.split('.');
  const names = labels.slice(0, -1).map((_, above) => labels.slice(above).join('.'));
  for (const name of names.slice(0, MOST_ABOVE)) {
    const records = await txt(`_dmarc.${name}`).catch(() => null);
    if (records === null) return 'not-judged';
    const [policy, ...others] = records.filter((record) => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(record));
    // RFC 7489 §6.6.3: more than one is none.
    if (policy === undefined || others.length > 0) continue;
    const strict = tagsOf(policy)?.get('adkim')?.toLowerCase() === 's';
    return !strict || signer === writer ? 'pass' : 'not-judged';
  }
  return 'none';
}
