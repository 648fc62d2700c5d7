import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { InstallationKey } from '@sportello/platform';
import { digestBytes, type Digest, type SignedDigest } from './digest.js';

const PURPOSE = 'trail-digest';
/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

interface Pair {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Signs with the installation’s key; knows what a former key of it signed. Whoever has the public key can verify elsewhere. */
export class DigestSeal {
  readonly #pairs: readonly [Pair, ...Pair[]];

  /** @param former the installation’s key before it was changed */
  constructor(key: InstallationKey, former?: InstallationKey) {
    this.#pairs = [pairOf(key), ...(former === undefined ? [] : [pairOf(former)])];
  }

  get keyId(): string {
    return this.#pairs[0].id;
  }

  /** SubjectPublicKeyInfo in PEM: what an outsider verifies with. */
  get publicKey(): string {
    return this.#pairs[0].publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  sign(digest: Digest): SignedDigest {
    return { digest, keyId: this.keyId, signature: this.signBytes(digestBytes(digest)) };
  }

  /** @returns base64url */
  signBytes(bytes: Uint8Array): string {
    return sign(null, bytes, this.#pairs[0].privateKey).toString('base64url');
  }

  isGenuine({ digest, keyId, signature }: SignedDigest): boolean {
    const pair = this.#pairs.find(({ id }) => id === keyId);
    if (pair === undefined) return false;
    return verify(null, digestBytes(digest), pair.publicKey, Buffer.from(signature, 'base64url'));
  }
}

function pairOf(key: InstallationKey): Pair {
  const der = Buffer.concat([PKCS8, key.derive(PURPOSE)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
  return { id, privateKey, publicKey };
}
