import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { systemClock } from '@sportello/kernel';
import { base64url, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { signedBy, type Forger } from './identity.provider.js';

function without(claims: JWTPayload, name: string): JWTPayload {
  const rest = { ...claims };
  Reflect.deleteProperty(rest, name);
  return rest;
}

/** By the clock of the machine, as the provider’s own tokens are. In seconds. */
const later = (seconds: number): number => Math.floor(systemClock.now().getTime() / 1000) + seconds;
/** What an ID token may be that is not the provider's word for this login, and how somebody would make it. */
export const FORGERIES: readonly (readonly [string, Forger])[] = [
  ['is for another client', (claims, { own }) => signedBy(own, { ...claims, aud: 'portal' })],
  ['is of another issuer', (claims, { own }) => signedBy(own, { ...claims, iss: 'https://evil.example' })],
  ['has expired', (claims, { own }) => signedBy(own, { ...claims, iat: later(-900), exp: later(-300) })],
  ['has the nonce of another login', (claims, { own }) => signedBy(own, { ...claims, nonce: 'another' })],
  ['has no nonce', (claims, { own }) => signedBy(own, without(claims, 'nonce'))],
  ['has no subject', (claims, { own }) => signedBy(own, without(claims, 'sub'))],
  ['has no end', (claims, { own }) => signedBy(own, without(claims, 'exp'))],
  ['is of somebody else than UserInfo says', (claims, { own }) => signedBy(own, { ...claims, sub: 'capo' })],
  ['is signed with a key that is not the provider’s', (claims, { other }) => signedBy(other, claims)],
  [
    'is signed with another key under the provider’s own key id',
    (claims, { own, other }) => signedBy({ ...other, kid: own.kid ?? '' }, claims),
  ],
  ['is not signed at all', async (claims) => new UnsecuredJWT(claims).encode()],
  [
    'is signed with the public key as if it were a shared secret',
    (claims, { own }) => {
      const { kty, n, e } = own;
      const pem = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: own.kid ?? '' }).sign(Buffer.from(pem));
    },
  ],
  [
    'is signed with the secret of this client',
    (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('a-secret-of-the-desk')),
  ],
  [
    'has been changed after it was signed',
    async (claims, { own }) => {
      const [head, , tail] = (await signedBy(own, claims)).split('.');
      return [head, base64url.encode(JSON.stringify({ ...claims, sub: 'capo' })), tail].join('.');
    },
  ],
];
