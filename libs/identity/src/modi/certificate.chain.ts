import { X509Certificate } from 'node:crypto';
import { certificateNotInForce, certificateUntrusted } from './modi.errors.js';

/** Certificates of one chain, the authority not counted: nobody has more, and each costs a signature to check. */
const LONGEST_CHAIN = 4;

/** An authority a tenant trusts, as its configuration writes it. */
const ANCHORS = new WeakMap<readonly string[], readonly X509Certificate[]>();

/** @param pems certificates of authorities, PEM */
export function trustAnchors(pems: readonly string[]): readonly X509Certificate[] {
  const known = ANCHORS.get(pems);
  if (known !== undefined) return known;
  const read = pems.map((pem) => new X509Certificate(pem));
  ANCHORS.set(pems, read);
  return read;
}

/** @param x5c as RFC 7515 §4.1.6: base64 DER, the signer's first. @throws DomainError MODI.CERTIFICATE_UNTRUSTED */
export function readChain(x5c: unknown): readonly X509Certificate[] {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > LONGEST_CHAIN) throw certificateUntrusted();
  try {
    return x5c.map((der: unknown) => {
      if (typeof der !== 'string') throw certificateUntrusted();
      return new X509Certificate(Buffer.from(der, 'base64'));
    });
  } catch (error) {
    throw certificateUntrusted(error);
  }
}

/**
 * The signer's certificate was issued, link by link, by an authority of the tenant, and each link is in force. Only what is
 * marked as an authority may issue; a signer that is its own authority is trusted by nobody. Lists of revoked certificates
 * are not asked: the tenant takes a certificate away by its configuration.
 * @throws DomainError MODI.CERTIFICATE_UNTRUSTED or MODI.CERTIFICATE_NOT_IN_FORCE
 */
export function checkChain(
  [signer, ...intermediates]: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): void {
  if (signer === undefined || signer.ca) throw certificateUntrusted();
  const links = [signer];
  let last = signer;
  for (let anchor = issuerOf(last, anchors); ; anchor = issuerOf(last, anchors)) {
    if (anchor !== undefined) return checkDates([...links, anchor], at);
    const next = issuerOf(last, intermediates);
    if (next === undefined || links.includes(next)) throw certificateUntrusted();
    links.push(next);
    last = next;
  }
}

const issuerOf = (issued: X509Certificate, among: readonly X509Certificate[]): X509Certificate | undefined =>
  among.find((issuer) => issuer.ca && issued.checkIssued(issuer) && issued.verify(issuer.publicKey));

function checkDates(chain: readonly X509Certificate[], at: Date): void {
  const inForce = ({ validFrom, validTo }: X509Certificate): boolean =>
    Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
  if (!chain.every(inForce)) throw certificateNotInForce();
}

/** As `x5t#S256` writes it (RFC 7515 §4.1.8). */
export const thumbprintOf = (certificate: X509Certificate): string =>
  Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

/** The common name of whom a certificate was given to; null when it has none or several. */
export function commonNameOf({ subject }: X509Certificate): string | null {
  const names = subject.split('\n').filter((line) => line.startsWith('CN='));
  return names.length === 1 ? (names[0]?.slice(3) ?? null) : null;
}
