import { signedMail, type ParsedMail } from '@sportello/mail';
import { Certificate, ContentInfo, id_SubjectAltName, SignedData, type AltName } from 'pkijs';

/** What a provider's signature is worth. `untrusted`: it holds, but nobody we believe vouches for who signed. */
export type SealVerdict = 'verified' | 'invalid' | 'untrusted' | 'not-signed';

export interface Seal {
  readonly verdict: SealVerdict;
  /** Why it is not `verified`; empty when it is. */
  readonly reason: string;
  /** The bytes it covers: nothing else of the message may be believed. Null without a signed part. */
  readonly signed: Uint8Array | null;
}

const ID_DATA = '1.2.840.113549.1.7.1';
const ID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
/** SHA-256, SHA-384, SHA-512. Older digests can be made to collide. */
const DIGESTS = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3']);
const RFC822_NAME = 1;
/** Bytes of a signature with its certificates, and how many of them; real ones are a tenth of it. */
const MOST_SIGNATURE = 128 * 1024;
const MOST_CERTIFICATES = 10;

/**
 * The verdict on the raw bytes of a message (DM 2/11/2005, standards §1.3): the signature covers exactly the signed part, the
 * signer's certificate names the address the message says it is from, and its chain ends at one of the anchors.
 * @param mail the same message, parsed
 * @param at when it was received: certificates end, what they signed does not
 */
export async function sealOf(raw: Uint8Array, mail: ParsedMail, trust: readonly string[], at: Date): Promise<Seal> {
  const halves = await signedMail(raw, mail);
  if (halves === null) return { verdict: 'not-signed', reason: 'the message is not signed', signed: null };
  if (halves === 'damaged')
    return { verdict: 'invalid', reason: 'the signed message is not built like one', signed: null };
  const { signed } = halves;
  try {
    return { ...(await judged(halves, mail, trust, at)), signed };
  } catch {
    return { verdict: 'invalid', reason: 'the signature cannot be read', signed };
  }
}

type Verdict = Pick<Seal, 'verdict' | 'reason'>;
const invalid = (reason: string): Verdict => ({ verdict: 'invalid', reason });

async function judged(
  { signed, signature }: { signed: Uint8Array; signature: Uint8Array },
  mail: ParsedMail,
  trust: readonly string[],
  checkDate: Date,
): Promise<Verdict> {
  if (signature.length > MOST_SIGNATURE) return invalid('the signature is too large');
  const cms = signedDataOf(signature);
  if (typeof cms === 'string') return invalid(cms);
  const data = await coveredBytes(cms, signed);
  if (data === null) return invalid('the signature does not belong to the message');
  const trustedCerts = trust.map(certificateOf);
  const chained = await cms
    .verify({ signer: 0, data, trustedCerts, checkDate, checkChain: true, extendedMode: true })
    .catch(() => null);
  const signer = chained?.signerCertificate ?? null;
  if (signer === null || chained?.signatureVerified !== true || chained.signerCertificateVerified !== true)
    return { verdict: 'untrusted', reason: 'the certificate does not lead to a trust anchor' };
  if (!mayProtectMail(signer)) return invalid('the certificate is not made for mail');
  const from = mail.from[0]?.address.toLowerCase() ?? '';
  if (mail.from.length !== 1 || !addressesOf(signer).includes(from))
    return invalid('the signer is not the provider the message says it is from');
  return { verdict: 'verified', reason: '' };
}

/**
 * Exactly one signer, over bytes outside of it: content inside of a signature would be verified in the place of the message,
 * and a time stamp would choose its own date.
 */
function signedDataOf(der: Uint8Array): SignedData | string {
  const info = ContentInfo.fromBER(bufferOf(der));
  if (info.contentType !== ID_SIGNED_DATA) return 'the signature is none';
  const cms = new SignedData({ schema: info.content as unknown });
  if (cms.encapContentInfo.eContentType !== ID_DATA || cms.encapContentInfo.eContent !== undefined)
    return 'the signature brings content of its own';
  const [signer, ...more] = cms.signerInfos;
  if (signer === undefined || more.length > 0) return 'there is not exactly one signer';
  if (!DIGESTS.has(signer.digestAlgorithm.algorithmId)) return 'the digest is too weak';
  if ((cms.certificates ?? []).length > MOST_CERTIFICATES) return 'there are too many certificates';
  return cms;
}

/** The part as received; RFC 8551 §3.1.1 signs it with CRLF, which transports and stores may have shortened. */
async function coveredBytes(cms: SignedData, signed: Uint8Array): Promise<ArrayBuffer | null> {
  const text = Buffer.from(signed).toString('latin1');
  const canonical = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'latin1');
  for (const bytes of [signed, canonical]) {
    const data = bufferOf(bytes);
    const held = await cms.verify({ signer: 0, data, checkChain: false }).catch(() => false);
    if (held) return data;
  }
  return null;
}

function certificateOf(pem: string): Certificate {
  return Certificate.fromBER(bufferOf(Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64')));
}

function addressesOf(certificate: Certificate): string[] {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === id_SubjectAltName);
  const names = (extension?.parsedValue as AltName | undefined)?.altNames ?? [];
  return names.filter(({ type }) => type === RFC822_NAME).map(({ value }) => String(value).toLowerCase());
}

/** Without the extension a certificate is for anything (RFC 5280 §4.2.1.12). */
function mayProtectMail(certificate: Certificate): boolean {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  if (extension === undefined) return true;
  const { keyPurposes = [] } = (extension.parsedValue ?? {}) as { keyPurposes?: readonly string[] };
  return keyPurposes.includes(EMAIL_PROTECTION);
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
