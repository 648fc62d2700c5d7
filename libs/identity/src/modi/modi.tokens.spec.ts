import { createHmac, X509Certificate } from 'node:crypto';
import { ManualClock } from '@sportello/kernel';
import { exportJWK, generateKeyPair } from 'jose';
import { certified, type Holder } from '../../test/fixtures/certificates.js';
import { modiToken, type Signer } from '../../test/fixtures/modi.request.js';
import { thumbprintOf } from './certificate.chain.js';
import { claimedClient, looksLikeModi, proveModiToken, type ModiRules } from './modi.tokens.js';

const clock = new ManualClock('2026-03-03T09:00:00Z');
const AUDIENCE = 'https://sportello.example/rest/suppliers/v1/comune';
const CLAIMS = { iss: 'gestore', aud: AUDIENCE };

let authority: Holder;
let intermediate: Holder;
let gestore: Holder;
let rules: ModiRules;
beforeAll(async () => {
  authority = await certified({ name: 'Autorità', authority: true });
  intermediate = await certified({ name: 'Autorità di mezzo', by: authority, authority: true });
  gestore = await certified({ name: 'gestore.example', by: intermediate });
  rules = {
    client: { id: 'gestore', keys: [], certificates: [], commonName: 'gestore.example' },
    anchors: [authority.pem],
    audience: AUDIENCE,
    clock,
  };
});

const chained = (...chain: readonly Holder[]): Signer => ({
  privateKey: chain[0]!.privateKey,
  header: { alg: 'ES256', typ: 'JWT', x5c: chain.map(({ der }) => der) },
});
const asGestore = (): Signer => chained(gestore, intermediate);
const refused = (code: string) => ({ code, kind: 'unauthenticated' });

/** What becomes of a token with these claims, signed by the client unless somebody else is named. */
const judged = async (claims: object = {}, signer: Signer = asGestore(), changes: Partial<ModiRules> = {}) =>
  proveModiToken(await modiToken(signer, clock, { ...CLAIMS, ...claims }), { ...rules, ...changes });

describe('a ModI token (ID_AUTH_REST_02)', () => {
  it('proves who signed it, by a certificate whose chain ends at an authority of the tenant', async () => {
    expect(await judged({ jti: 'one' })).toMatchObject({ jti: 'one', claims: { iss: 'gestore' } });
  });

  it('is told apart from other tokens, and says whom it claims to be from, before anything is proved', async () => {
    const token = await modiToken(asGestore(), clock, CLAIMS);
    expect([looksLikeModi(token), claimedClient(token)]).toEqual([true, 'gestore']);
    expect([looksLikeModi('a.b.c'), claimedClient('a.b.c')]).toEqual([false, null]);
  });

  it('may name a registered certificate by its thumbprint, or a registered key by its kid', async () => {
    const direct = await certified({ name: 'x', by: authority });
    const byPrint: Signer = {
      privateKey: direct.privateKey,
      header: { alg: 'ES256', typ: 'JWT', 'x5t#S256': thumbprintOf(new X509Certificate(direct.pem)) },
    };
    const client = { id: 'gestore', keys: [], certificates: [direct.pem] };
    expect(await judged({ jti: 'print' }, byPrint, { client })).toMatchObject({ jti: 'print' });

    for (const alg of ['RS256', 'PS256', 'ES256'] as const) {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' } as ModiRules['client']['keys'][number];
      const byKid: Signer = { privateKey, header: { alg, typ: 'JWT', kid: 'k1' } };
      const known = { id: 'gestore', keys: [jwk], certificates: [] };
      expect(await judged({ jti: alg }, byKid, { client: known })).toMatchObject({ jti: alg });
      const unknown: Signer = { privateKey, header: { alg, typ: 'JWT', kid: 'k2' } };
      await expect(judged({}, unknown, { client: known })).rejects.toMatchObject(refused('MODI.KEY_UNKNOWN'));
    }
  });

  it.each([
    ['expired', { iat: 1772528000, exp: 1772528100 }, 'MODI.TOKEN_EXPIRED'],
    ['meant for another tenant', { aud: `${AUDIENCE}-2` }, 'MODI.AUDIENCE'],
    ['meant for nobody', { aud: undefined }, 'MODI.AUDIENCE'],
    ['good for longer than five minutes', { exp: 1772528400 + 301 }, 'MODI.TOKEN_LIFETIME'],
    ['from the future', { iat: 1772528400 + 60, exp: 1772528400 + 120 }, 'MODI.TOKEN_LIFETIME'],
    ['in somebody else’s name', { iss: 'altro' }, 'MODI.TOKEN_INVALID'],
    ['in nobody’s name', { iss: undefined }, 'MODI.TOKEN_INVALID'],
    ['without jti', { jti: undefined }, 'MODI.TOKEN_INVALID'],
    ['with an empty jti', { jti: '' }, 'MODI.TOKEN_INVALID'],
    ['without iat', { iat: undefined }, 'MODI.TOKEN_INVALID'],
    ['without exp', { exp: undefined }, 'MODI.TOKEN_INVALID'],
  ])('is refused when it is %s', async (_what, claims, code) => {
    await expect(judged(claims)).rejects.toMatchObject(refused(code));
  });

  it('is refused when its certificate is its own authority, or of an authority nobody trusts', async () => {
    const alone = await certified({ name: 'gestore.example' });
    const aloneAndGrand = await certified({ name: 'gestore.example', authority: true });
    const other = await certified({ name: 'Autorità', authority: true });
    const forged = await certified({ name: 'gestore.example', by: other });
    for (const chain of [[alone], [aloneAndGrand], [forged], [forged, other], [gestore]]) {
      await expect(judged({}, chained(...chain))).rejects.toMatchObject(refused('MODI.CERTIFICATE_UNTRUSTED'));
    }
  });

  it('is refused when whoever issued its certificate was no authority', async () => {
    const another = await certified({ name: 'altro.example', by: authority });
    const issued = await certified({ name: 'gestore.example', by: another });
    await expect(judged({}, chained(issued, another))).rejects.toMatchObject(refused('MODI.CERTIFICATE_UNTRUSTED'));
  });

  it('is refused when its certificate, or one it depends on, is not in force', async () => {
    const past = await certified({ name: 'gestore.example', by: authority, until: '2026-02-01T00:00:00Z' });
    const future = await certified({ name: 'gestore.example', by: authority, from: '2026-04-01T00:00:00Z' });
    const old = await certified({ name: 'Vecchia', by: authority, authority: true, until: '2026-02-01T00:00:00Z' });
    const under = await certified({ name: 'gestore.example', by: old });
    for (const chain of [[past], [future], [under, old]]) {
      await expect(judged({}, chained(...chain))).rejects.toMatchObject(refused('MODI.CERTIFICATE_NOT_IN_FORCE'));
    }
  });

  it('is refused with the certificate of another customer of the same authority', async () => {
    const another = await certified({ name: 'altro.example', by: authority });
    await expect(judged({}, chained(another))).rejects.toMatchObject(refused('MODI.KEY_UNKNOWN'));
  });

  it('is refused when signed by another key than its certificate’s', async () => {
    const thief: Signer = { ...asGestore(), privateKey: intermediate.privateKey };
    await expect(judged({}, thief)).rejects.toMatchObject(refused('MODI.TOKEN_INVALID'));
  });

  it('is refused unsigned, or with the public key used as a password', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = clock.now().getTime() / 1000;
    const payload = part({ ...CLAIMS, iat: now, exp: now + 60, jti: 'x' });
    const unsigned = `${part({ alg: 'none', typ: 'JWT', x5c: [gestore.der, intermediate.der] })}.${payload}.`;
    const content = `${part({ alg: 'HS256', typ: 'JWT', x5c: [gestore.der, intermediate.der] })}.${payload}`;
    const password = new X509Certificate(gestore.pem).publicKey.export({ type: 'spki', format: 'pem' });
    const confused = `${content}.${createHmac('sha256', password).update(content).digest('base64url')}`;
    for (const token of [unsigned, confused]) {
      await expect(proveModiToken(token, rules)).rejects.toMatchObject(refused('MODI.ALGORITHM'));
    }
  });

  it.each(['', 'x', 'a.b.c', 'é'.repeat(50), 'a'.repeat(100_000)])('is refused when it is none (%#)', async (text) => {
    await expect(proveModiToken(text, rules)).rejects.toMatchObject(refused('MODI.TOKEN_INVALID'));
  });

  it.each([[[]], [['not base64 of anything']], [[42]], ['text'], [Array(5).fill('AAAA')]])(
    'is refused with certificates that are none (%#)',
    async (x5c) => {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const token = `${part({ alg: 'ES256', typ: 'JWT', x5c })}.${part(CLAIMS)}.AAAA`;
      await expect(proveModiToken(token, rules)).rejects.toMatchObject(refused('MODI.CERTIFICATE_UNTRUSTED'));
    },
  );
});
