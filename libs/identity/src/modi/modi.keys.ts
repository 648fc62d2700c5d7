import { X509Certificate, type KeyObject } from 'node:crypto';
import { importJWK, type CryptoKey, type ProtectedHeaderParameters } from 'jose';
import type { PublicKey } from '../machines/public.keys.js';
import { checkChain, commonNameOf, readChain, thumbprintOf, trustAnchors } from './certificate.chain.js';
import type { ModiClient, TrustAnchors } from './modi.client.js';
import { keyUnknown } from './modi.errors.js';

/**
 * The key a token says it is signed with, when it is one of the client's. `x5c` and `x5t#S256` lead to a certificate, whose
 * chain must end at an authority of the tenant; `kid` to a registered key. A certificate alone proves only that an authority
 * knows somebody: it must also be the client's.
 * @throws DomainError MODI.KEY_UNKNOWN, MODI.CERTIFICATE_UNTRUSTED or MODI.CERTIFICATE_NOT_IN_FORCE
 */
export async function modiKey(
  header: ProtectedHeaderParameters,
  client: ModiClient,
  anchors: TrustAnchors,
  at: Date,
): Promise<KeyObject | CryptoKey | Uint8Array> {
  const { x5c, kid, alg } = header;
  const thumbprint: unknown = header['x5t#S256'];
  if (x5c !== undefined) {
    const chain = readChain(x5c);
    checkChain(chain, trustAnchors(anchors), at);
    return ownCertificate(chain[0], client, thumbprint).publicKey;
  }
  if (thumbprint !== undefined) {
    const own = certificatesOf(client).find((certificate) => thumbprintOf(certificate) === thumbprint);
    if (own === undefined) throw keyUnknown();
    checkChain([own], trustAnchors(anchors), at);
    return own.publicKey;
  }
  const key = client.keys.find((known) => known.kid === kid);
  if (key === undefined || (key.alg !== undefined && key.alg !== alg)) throw keyUnknown();
  return imported(key, alg ?? '');
}

function ownCertificate(signer: X509Certificate | undefined, client: ModiClient, thumbprint: unknown): X509Certificate {
  if (signer === undefined) throw keyUnknown();
  const print = thumbprintOf(signer);
  if (thumbprint !== undefined && thumbprint !== print) throw keyUnknown();
  const registered = certificatesOf(client).some((own) => thumbprintOf(own) === print);
  const named = client.commonName !== undefined && commonNameOf(signer) === client.commonName;
  if (!registered && !named) throw keyUnknown();
  return signer;
}

const CERTIFICATES = new WeakMap<ModiClient['certificates'], readonly X509Certificate[]>();

function certificatesOf({ certificates }: ModiClient): readonly X509Certificate[] {
  const known = CERTIFICATES.get(certificates);
  if (known !== undefined) return known;
  const read = certificates.map((pem) => new X509Certificate(pem));
  CERTIFICATES.set(certificates, read);
  return read;
}

const IMPORTED = new WeakMap<PublicKey, Promise<CryptoKey | Uint8Array>>();

/** An RSA key may sign in two ways: it is made ready for the one the token names, unless it is registered for one. */
function imported(key: PublicKey, alg: string): Promise<CryptoKey | Uint8Array> {
  if (key.alg === undefined) return importJWK({ ...key }, alg);
  const known = IMPORTED.get(key);
  if (known !== undefined) return known;
  const made = importJWK({ ...key }, key.alg);
  IMPORTED.set(key, made);
  return made;
}
