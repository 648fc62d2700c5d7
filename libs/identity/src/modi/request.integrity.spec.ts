import { ManualClock } from '@sportello/kernel';
import { certified, type Holder } from '../../test/fixtures/certificates.js';
import { modiToken, sha256, signedHeaders, type Signer } from '../../test/fixtures/modi.request.js';
import type { ModiRules } from './modi.tokens.js';
import type { Pieces } from './body.digest.js';
import { proveIntegrity } from './request.integrity.js';

const clock = new ManualClock('2026-03-03T09:00:00Z');
const AUDIENCE = 'https://sportello.example/rest/suppliers/v1/comune';
const BODY = '{"text":"Va bene."}';
const TYPE = { 'content-type': 'application/json' };
const WHO = { iss: 'gestore', aud: AUDIENCE };

let gestore: Holder;
let signer: Signer;
let rules: ModiRules;
beforeAll(async () => {
  const authority = await certified({ name: 'Autorità', authority: true });
  gestore = await certified({ name: 'gestore.example', by: authority });
  signer = { privateKey: gestore.privateKey, header: { alg: 'ES256', typ: 'JWT', x5c: [gestore.der] } };
  rules = {
    client: { id: 'gestore', keys: [], certificates: [gestore.pem] },
    anchors: [authority.pem],
    audience: AUDIENCE,
    clock,
  };
});

const prove = (headers: Readonly<Record<string, string | undefined>>, body: string | Pieces = BODY) =>
  proveIntegrity(
    { headers: { ...TYPE, ...headers }, body: typeof body === 'string' ? [Buffer.from(body)] : body },
    rules,
  );
const altered = (code: string) => ({ code, kind: 'invalid' });

describe('a signed request (INTEGRITY_REST_01)', () => {
  it('is as it was when it was signed', async () => {
    const headers = await signedHeaders(signer, clock, WHO, BODY, { jti: 'one' });
    expect(await prove(headers)).toMatchObject({ jti: 'one' });
    expect(await prove(await signedHeaders(signer, clock, WHO, ''), '')).toBeDefined();
  });

  it('is refused when its body was altered, by as little as a space', async () => {
    const headers = await signedHeaders(signer, clock, WHO, BODY);
    for (const body of [`${BODY} `, BODY.replace('Va', 'va'), '']) {
      await expect(prove(headers, body)).rejects.toMatchObject(altered('INTEGRITY.DIGEST_MISMATCH'));
    }
  });

  it('is refused when the digest was changed together with the body: it is not the one signed', async () => {
    const headers = await signedHeaders(signer, clock, WHO, BODY);
    await expect(prove({ ...headers, digest: sha256('{}') }, '{}')).rejects.toMatchObject(
      altered('INTEGRITY.HEADER_ALTERED'),
    );
  });

  it('is refused when a header that matters is not signed, or not as signed', async () => {
    const headers = await signedHeaders(signer, clock, WHO, BODY);
    const encoded = { ...headers, 'content-encoding': 'gzip' };
    await expect(prove(encoded)).rejects.toMatchObject(altered('INTEGRITY.HEADER_NOT_SIGNED'));
    const retyped = { ...headers, 'content-type': 'application/json; charset=utf-8' };
    await expect(prove(retyped)).rejects.toMatchObject(altered('INTEGRITY.HEADER_ALTERED'));
    for (const signed_headers of [[TYPE], [{ digest: sha256(BODY) }], undefined, 'digest', []]) {
      const some = await signedHeaders(signer, clock, WHO, BODY, { signed_headers });
      await expect(prove(some)).rejects.toMatchObject(altered('INTEGRITY.HEADER_NOT_SIGNED'));
    }
    const gone = await signedHeaders(signer, clock, WHO, BODY, {
      signed_headers: [{ digest: sha256(BODY) }, TYPE, { 'x-lost': 'on the way' }],
    });
    await expect(prove(gone)).rejects.toMatchObject(altered('INTEGRITY.HEADER_ALTERED'));
  });

  it('is refused without digest or signature, or with a digest nobody reads', async () => {
    const headers = await signedHeaders(signer, clock, WHO, BODY);
    for (const name of Object.keys(headers)) {
      await expect(prove({ ...headers, [name]: undefined })).rejects.toMatchObject(altered('INTEGRITY.MISSING'));
    }
    for (const digest of ['MD5=CY9rzUYh03PK3k6DJie09g==', 'SHA=qUiQTy8PR5uPgZdpSzAYSw0u0cHNKh7A+4XSmaGSpEc=', 'x']) {
      const token = await modiToken(signer, clock, { ...WHO, signed_headers: [{ digest }, TYPE] });
      await expect(prove({ digest, 'agid-jwt-signature': token })).rejects.toMatchObject(
        altered('INTEGRITY.DIGEST_UNREADABLE'),
      );
    }
  });

  it('may come piece by piece, and is read once, to its end, when all else is right', async () => {
    const read: string[] = [];
    async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
      for (const text of texts) {
        read.push(text);
        yield await Promise.resolve(Buffer.from(text));
      }
    }
    const halves = [BODY.slice(0, 7), BODY.slice(7)];
    expect(await prove(await signedHeaders(signer, clock, WHO, BODY), pieces(...halves))).toBeDefined();
    expect(read.splice(0)).toEqual(halves);
    const other = pieces(...halves, ' ');
    await expect(prove(await signedHeaders(signer, clock, WHO, BODY), other)).rejects.toMatchObject(
      altered('INTEGRITY.DIGEST_MISMATCH'),
    );
    expect(read.splice(0)).toEqual([...halves, ' ']);
    const foreign = await signedHeaders(signer, clock, { ...WHO, aud: 'x' }, BODY);
    await expect(prove(foreign, pieces(BODY))).rejects.toMatchObject({ code: 'MODI.AUDIENCE' });
    expect(read).toEqual([]);
  });

  it('must be right in every digest it declares', async () => {
    const right = sha256(BODY);
    for (const [digest, code] of [
      [`${right}, ${sha256('{}')}`, 'INTEGRITY.DIGEST_MISMATCH'],
      [`${right}, SHA-512=AAAA`, 'INTEGRITY.DIGEST_MISMATCH'],
      [`MD5=CY9rzUYh03PK3k6DJie09g==, ${right}`, null],
    ] as const) {
      const token = await modiToken(signer, clock, { ...WHO, signed_headers: [{ digest }, TYPE] });
      const proved = prove({ digest, 'agid-jwt-signature': token });
      if (code === null) expect(await proved).toBeDefined();
      else await expect(proved).rejects.toMatchObject(altered(code));
    }
  });

  it('is refused when the signature is another’s, for another, or old', async () => {
    const stranger = await certified({ name: 'gestore.example' });
    const theirs: Signer = {
      privateKey: stranger.privateKey,
      header: { alg: 'ES256', typ: 'JWT', x5c: [stranger.der] },
    };
    await expect(prove(await signedHeaders(theirs, clock, WHO, BODY))).rejects.toMatchObject({
      code: 'MODI.CERTIFICATE_UNTRUSTED',
    });
    await expect(prove(await signedHeaders(signer, clock, { ...WHO, aud: 'x' }, BODY))).rejects.toMatchObject({
      code: 'MODI.AUDIENCE',
    });
    const now = clock.now().getTime() / 1000;
    const old = await signedHeaders(signer, clock, WHO, BODY, { iat: now - 300, exp: now - 60 });
    await expect(prove(old)).rejects.toMatchObject({ code: 'MODI.TOKEN_EXPIRED' });
  });
});
