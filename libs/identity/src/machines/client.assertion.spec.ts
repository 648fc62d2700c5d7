import { createHmac, randomUUID } from 'node:crypto';
import { ManualClock } from '@sportello/kernel';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { clientOfAssertion, proveAssertion } from './client.assertion.js';
import type { PublicKey } from './public.keys.js';

const clock = new ManualClock('2026-03-03T09:00:00Z');
const NOW = clock.now().getTime() / 1000;
const ENDPOINT = 'https://sportello.example/rest/helpdesk/v1/comune/oauth/token';
const CLAIMS = { iss: 'gestore', sub: 'gestore', aud: ENDPOINT, iat: NOW, exp: NOW + 60 };

let keys: PublicKey[];
let publicKey: CryptoKey;
let privateKey: CryptoKey;
let another: CryptoKey;
beforeAll(async () => {
  ({ publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true }));
  const next = await generateKeyPair('RS256', { extractable: true });
  another = next.privateKey;
  keys = [
    { ...(await exportJWK(publicKey)), kid: 'march' } as PublicKey,
    { ...(await exportJWK(next.publicKey)), kid: 'april' } as PublicKey,
  ];
});

const signed = (changes: object = {}, key: CryptoKey = privateKey, header = { alg: 'ES256', kid: 'march' }) => {
  const claims = Object.entries({ ...CLAIMS, jti: randomUUID(), ...changes }).filter(
    ([, value]) => value !== undefined,
  );
  return new SignJWT(Object.fromEntries(claims)).setProtectedHeader(header).sign(key);
};
const prove = (assertion: string) => proveAssertion(assertion, { id: 'gestore', keys }, [ENDPOINT], clock);

describe('an assertion by which a client logs in (private_key_jwt)', () => {
  it('proves who the client is, with any of its keys: one can be taken up while another is left', async () => {
    const assertion = await signed({ jti: 'one' });
    expect(clientOfAssertion(assertion)).toBe('gestore');
    expect(await prove(assertion)).toMatchObject({ jti: 'one' });
    for (const alg of ['RS256', 'PS256'] as const) {
      const { publicKey: open, privateKey: own } = await generateKeyPair(alg, { extractable: true });
      const key = { ...(await exportJWK(open)), kid: alg } as PublicKey;
      const made = await signed({}, own, { alg, kid: alg });
      expect(await proveAssertion(made, { id: 'gestore', keys: [key] }, [ENDPOINT], clock)).not.toBeNull();
    }
    expect(await prove(await signed({}, another, { alg: 'RS256', kid: 'april' }))).not.toBeNull();
    expect(await prove(await signed({ aud: [ENDPOINT] }))).not.toBeNull();
  });

  it.each([
    ['for another endpoint', { aud: 'https://other.example/token' }],
    ['for several endpoints at once', { aud: [ENDPOINT, 'https://other.example/token'] }],
    ['for none', { aud: undefined }],
    ['of another client', { iss: 'altro', sub: 'altro' }],
    ['of two clients', { iss: 'altro' }],
    ['that has expired', { iat: NOW - 300, exp: NOW - 60 }],
    ['that would be good for more than five minutes', { exp: NOW + 331 }],
    ['that would never end', { exp: undefined }],
    ['that could be shown twice', { jti: undefined }],
    ['that cannot be told from another', { jti: '' }],
  ])('proves nothing when it is one %s', async (_what, changes) => {
    expect(await prove(await signed(changes))).toBeNull();
  });

  it('proves nothing when signed by a stranger, with the public key as a password, or not at all', async () => {
    const stranger = await generateKeyPair('ES256');
    expect(await prove(await signed({}, stranger.privateKey))).toBeNull();
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = part({ ...CLAIMS, jti: 'x' });
    expect(await prove(`${part({ alg: 'none', kid: 'march' })}.${payload}.`)).toBeNull();
    const content = `${part({ alg: 'HS256', kid: 'march' })}.${payload}`;
    const password = await exportSPKI(publicKey);
    expect(await prove(`${content}.${createHmac('sha256', password).update(content).digest('base64url')}`)).toBeNull();
  });

  it.each(['', 'x', 'a.b.c', 'a'.repeat(100_000)])('proves nothing when it is none (%#)', async (text) => {
    expect(clientOfAssertion(text)).toBeNull();
    expect(await prove(text)).toBeNull();
  });

  it('proves nothing for a client without keys', async () => {
    expect(await proveAssertion(await signed(), { id: 'gestore', keys: [] }, [ENDPOINT], clock)).toBeNull();
  });
});
