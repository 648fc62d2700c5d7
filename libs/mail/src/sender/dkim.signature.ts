import { createHash, verify } from 'node:crypto';
import { canonicalBody, canonicalField, signedFields, unsigned, type Canonicalisation } from './dkim.canonical.js';
import { signingKey, type SigningKey, type TxtLookup } from './dkim.key.js';
import { domainName, isWithin, tagsOf } from './dkim.tags.js';
import { valueOf, type RawField, type RawMessage } from './raw.message.js';

/** What one signature is worth. `none`: as good as not there; `not-judged`: its key could not be asked for. */
export interface SignatureVerdict {
  readonly result: 'pass' | 'fail' | 'none' | 'not-judged';
  /** The domain that signed, in lower case. */
  readonly domain: string;
}

/** What a signature says of itself, as far as it is needed. */
interface Signature {
  readonly domain: string;
  readonly selector: string;
  readonly kind: SigningKey['kind'];
  readonly headers: Canonicalisation;
  readonly body: Canonicalisation;
  readonly names: readonly string[];
  readonly bodyHash: string;
  readonly value: Buffer;
  /** The domain it signs for: its own, or one below. */
  readonly identity: string;
  /** Seconds; null: for good. */
  readonly until: number | null;
}

/** Characters of one signature, and names it signs; real ones are a tenth of it. */
const LONGEST = 16_384;
const MOST_NAMES = 200;
const KINDS: ReadonlyMap<string, SigningKey['kind']> = new Map([
  ['rsa-sha256', 'rsa'],
  ['ed25519-sha256', 'ed25519'],
]);

/** The domain that a signature claims to be of; null when it says none. */
export const claimedDomain = (field: RawField): string | null =>
  field.line.length > LONGEST ? null : domainName(tagsOf(valueOf(field))?.get('d') ?? '');

/**
 * Verifies one `DKIM-Signature` (RFC 6376, RFC 8301, RFC 8463). SHA-1 is not taken, nor a signature over a part of the body (`l=`):
 * anybody can add to the rest.
 * @param at when the message came: signatures may end, what they signed does not
 */
export async function judgedSignature(
  message: RawMessage,
  field: RawField,
  txt: TxtLookup,
  at: Date,
): Promise<SignatureVerdict> {
  const domain = claimedDomain(field) ?? '';
  const signature = signatureOf(field);
  if (signature === null) return { result: 'fail', domain };
  if (signature.until !== null && signature.until * 1_000 < at.getTime()) return { result: 'fail', domain };
  const hash = createHash('sha256').update(canonicalBody(message.body, signature.body), 'latin1').digest('base64');
  if (hash !== signature.bodyHash) return { result: 'fail', domain };
  const records = await txt(`${signature.selector}._domainkey.${domain}`).catch(() => null);
  if (records === null) return { result: 'not-judged', domain };
  const key = records.map(signingKey).find((one) => one !== null && one.kind === signature.kind);
  if (key === undefined || key === null || (key.exact && signature.identity !== domain))
    return { result: 'fail', domain };
  if (!holds(message, field, signature, key)) return { result: 'fail', domain };
  return { result: key.testing ? 'none' : 'pass', domain };
}

function signatureOf(field: RawField): Signature | null {
  if (field.line.length > LONGEST) return null;
  const tags = tagsOf(valueOf(field));
  const tag = (name: string): string => tags?.get(name) ?? '';
  const kind = KINDS.get(tag('a'));
  const [headers = 'simple', body = 'simple'] = tag('c') === '' ? [] : tag('c').split('/');
  const [domain, selector] = [domainName(tag('d')), domainName(`${tag('s')}.${tag('d')}`)];
  const names = tag('h')
    .split(':')
    .map((name) => name.trim().toLowerCase());
  if (kind === undefined || domain === null || selector === null || !isWay(headers) || !isWay(body)) return null;
  if (tag('v') !== '1' || tags?.has('l') === true || !names.includes('from') || names.length > MOST_NAMES) return null;
  const identity = tag('i') === '' ? domain : (domainName(tag('i').split('@').at(-1) ?? '') ?? '');
  const until = tag('x') === '' ? null : Number(tag('x'));
  if (!isWithin(identity, domain) || Number.isNaN(until)) return null;
  return {
    ...{ domain, selector: tag('s').toLowerCase(), kind, headers, body, names, identity, until },
    ...{ bodyHash: tag('bh').replaceAll(/\s/g, ''), value: Buffer.from(tag('b'), 'base64') },
  };
}

const isWay = (word: string): word is Canonicalisation => word === 'simple' || word === 'relaxed';

function holds(
  { fields }: RawMessage,
  own: RawField,
  { headers, names, value, kind }: Signature,
  key: SigningKey,
): boolean {
  const lines = [
    ...signedFields(
      fields.filter((field) => field !== own),
      names,
    ),
    unsigned(own),
  ];
  const data = Buffer.from(lines.map((field) => canonicalField(field, headers)).join('\r\n'), 'latin1');
  try {
    if (kind === 'rsa') return verify('sha256', data, key.key, value);
    return verify(null, createHash('sha256').update(data).digest(), key.key, value);
  } catch {
    return false;
  }
}
