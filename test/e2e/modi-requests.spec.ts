import { tenantId } from '@sportello/kernel';
import { stringify } from 'yaml';
import { certified, type Holder } from '../../libs/identity/test/fixtures/certificates.js';
import { modiToken, signedHeaders, type Signer } from '../../libs/identity/test/fixtures/modi.request.js';
import { Api, type Answer, type ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { SigningClient } from '../support/machine-client.js';
import { machineTenant } from '../support/machine-tenant.js';
import { assign, SupplierApi, ticketInCharge } from '../support/supplier-desk.js';

const A = 'comune-a';
const B = 'comune-b';
const clock = stoppedAt('2026-03-03T09:00:00Z');
const audience = (tenant: string, api = 'suppliers') => `http://sportello.test/rest/${api}/v1/${tenant}`;

let sportello: InProcessSportello;
let gestore: Holder;
let desk: Api;

beforeAll(async () => {
  const signing = await SigningClient.create('signing', clock);
  const authority = await certified({ name: 'Autorità', authority: true });
  gestore = await certified({ name: 'gestore.example', by: authority });
  const file = (id: string) => stringify(machineTenant(id, { signing, authority, gestore }));
  sportello = await InProcessSportello.start({ tenants: [], files: { [A]: file(A), [B]: file(B) }, clock });
  desk = await sportello.staff(A, ['l2'], { id: 'desk' });
}, 60_000);
afterAll(() => sportello.stop());

const newTask = async (supplier = 'acme'): Promise<string> =>
  (await assign(desk, await ticketInCharge(desk), { supplier, waits: false })).id;
const saying = (status: number, code: string) => ({ status, body: { code } });

describe('a supplier with whom ModI was agreed', () => {
  const WHO = { iss: 'formal', aud: audience(A) };
  const signer = (): Signer => ({
    privateKey: gestore.privateKey,
    header: { alg: 'ES256', typ: 'JWT', x5c: [gestore.der] },
  });
  const bearer = async (claims: object = {}, by: Signer = signer()) => ({
    authorization: `Bearer ${await modiToken(by, clock, { ...WHO, ...claims })}`,
  });
  const BODY = '{"text":"Va bene."}';
  const send = (
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string | null = BODY,
  ): Promise<Answer<ProblemBody>> =>
    new Api(sportello.url, A).ask<ProblemBody>(body === null ? 'GET' : 'POST', `/rest/suppliers/v1/${A}/tasks${path}`, {
      headers,
      ...(body === null ? {} : { raw: { type: 'application/json', bytes: body } }),
    });

  it('reads with ID_AUTH_REST_02 and writes with INTEGRITY_REST_01 besides', async () => {
    const task = await newTask('formal');
    expect((await send('', await bearer(), null)).status).toBe(200);
    const headers = { ...(await bearer()), ...(await signedHeaders(signer(), clock, WHO, BODY)) };
    expect(await send(`/${task}/accept`, headers)).toMatchObject({ status: 200, body: { state: 'accepted' } });
  });

  it('is refused when any of it is shown a second time', async () => {
    const task = await newTask('formal');
    const again = await bearer();
    expect((await send('', again, null)).status).toBe(200);
    expect(await send('', again, null)).toMatchObject(saying(401, 'AUTH.TOKEN_REPLAYED'));
    const signature = await signedHeaders(signer(), clock, WHO, BODY);
    expect((await send(`/${task}/accept`, { ...(await bearer()), ...signature })).status).toBe(200);
    expect(await send(`/${task}/progress`, { ...(await bearer()), ...signature })).toMatchObject(
      saying(401, 'AUTH.TOKEN_REPLAYED'),
    );
  });

  it('is refused when the body is not the one signed, or is not signed', async () => {
    const task = await newTask('formal');
    const signature = await signedHeaders(signer(), clock, WHO, BODY);
    for (const [headers, body, status, code] of [
      [signature, BODY.replace('bene', 'male'), 400, 'INTEGRITY.DIGEST_MISMATCH'],
      [signature, `${BODY}\n`, 400, 'INTEGRITY.DIGEST_MISMATCH'],
      [{}, BODY, 400, 'INTEGRITY.MISSING'],
      [{ digest: signature.digest }, BODY, 400, 'INTEGRITY.MISSING'],
      [
        await signedHeaders(signer(), clock, WHO, BODY, { signed_headers: [{ digest: signature.digest }] }),
        BODY,
        400,
        'INTEGRITY.HEADER_NOT_SIGNED',
      ],
      [await signedHeaders(signer(), clock, { ...WHO, aud: audience(B) }, BODY), BODY, 401, 'MODI.AUDIENCE'],
    ] as const) {
      const answer = await send(`/${task}/accept`, { ...(await bearer()), ...headers }, body);
      expect(answer).toMatchObject(saying(status, code));
    }
    expect(await send(`/${task}/accept`, { ...(await bearer()), ...signature })).toMatchObject({ status: 200 });
  });

  describe('who sends files', () => {
    /** A form as a program sends it: its bytes, and how it says what they are. */
    async function filled(
      size: number,
      text = 'Il registro.',
    ): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
      const form = new FormData();
      form.set('text', text);
      form.set('attachments', new Blob([Buffer.alloc(size, 'registro ')], { type: 'text/plain' }), 'registro.txt');
      const response = new Response(form);
      return { type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) };
    }
    type Form = Awaited<ReturnType<typeof filled>>;
    const signedForm = ({ type, bytes }: Form, changes: object = {}) =>
      signedHeaders(signer(), clock, WHO, bytes, { ...changes }, type);
    const upload = async (
      task: string,
      raw: Form,
      headers: Readonly<Record<string, string>>,
    ): Promise<Answer<ProblemBody & { readonly attachments?: readonly { readonly size: number }[] }>> =>
      new Api(sportello.url, A).ask('POST', `/rest/suppliers/v1/${A}/tasks/${task}/attachments`, {
        ...{ raw, headers: { ...(await bearer()), ...headers } },
      });
    const accepted = async (): Promise<string> => {
      const task = await newTask('formal');
      const headers = { ...(await bearer()), ...(await signedHeaders(signer(), clock, WHO, BODY)) };
      expect((await send(`/${task}/accept`, headers)).status).toBe(200);
      return task;
    };
    const filesOf = async (task: string): Promise<number> => {
      const { body } = await new Api(sportello.url, A).ask<{ attachments: unknown[] }>(
        ...(['GET', `/rest/suppliers/v1/${A}/tasks/${task}`] as const),
        { headers: await bearer() },
      );
      return body.attachments.length;
    };

    it('has the whole form proved, small or large, before any of it is taken', async () => {
      const task = await accepted();
      for (const size of [10, 3_000_000]) {
        const form = await filled(size);
        const done = await upload(task, form, await signedForm(form));
        expect(done).toMatchObject({ status: 201, body: { attachments: [{ size }] } });
      }
      expect(await filesOf(task)).toBe(2);
    });

    it('is refused, and nothing is taken, when a byte was changed, the proof is missing, or the digest is of a kind nobody reads', async () => {
      const task = await accepted();
      const form = await filled(200_000);
      const changed = Uint8Array.from(form.bytes);
      changed[changed.length >> 1] = 0x21;
      const longer = new Uint8Array([...form.bytes, 13, 10]);
      const md5 = 'MD5=CY9rzUYh03PK3k6DJie09g==';
      const wrongKind = await modiToken(signer(), clock, {
        ...{ ...WHO, signed_headers: [{ digest: md5 }, { 'content-type': form.type }] },
      });
      for (const [bytes, headers, status, code] of [
        [changed, await signedForm(form), 400, 'INTEGRITY.DIGEST_MISMATCH'],
        [longer, await signedForm(form), 400, 'INTEGRITY.DIGEST_MISMATCH'],
        [form.bytes, {}, 400, 'INTEGRITY.MISSING'],
        [form.bytes, { digest: (await signedForm(form)).digest }, 400, 'INTEGRITY.MISSING'],
        [form.bytes, { digest: md5, 'agid-jwt-signature': wrongKind }, 400, 'INTEGRITY.DIGEST_UNREADABLE'],
        [form.bytes, await signedHeaders(signer(), clock, WHO, form.bytes), 400, 'INTEGRITY.HEADER_ALTERED'],
        [form.bytes, await signedForm(form, { aud: audience(B) }), 401, 'MODI.AUDIENCE'],
      ] as const) {
        expect(await upload(task, { type: form.type, bytes }, headers)).toMatchObject(saying(status, code));
      }
      expect(await filesOf(task)).toBe(0);
    });

    it('is refused when the form is shown a second time', async () => {
      const task = await accepted();
      const form = await filled(1000);
      const headers = await signedForm(form);
      expect((await upload(task, form, headers)).status).toBe(201);
      expect(await upload(task, form, headers)).toMatchObject(saying(401, 'AUTH.TOKEN_REPLAYED'));
      expect(await filesOf(task)).toBe(1);
    });

    it('is answered as anybody else for a task that is not theirs, or a form that is none', async () => {
      const task = await newTask('acme');
      const form = await filled(100_000);
      expect((await upload(task, form, await signedForm(form))).status).toBe(404);
      const own = await accepted();
      const broken = { type: form.type, bytes: form.bytes.slice(0, 90_000) };
      expect((await upload(own, broken, await signedForm(broken))).status).toBe(400);
      expect((await send('', await bearer(), null)).status).toBe(200);
    });
  });

  it('is refused with the token of another tenant, an old one, or a certificate nobody vouches for', async () => {
    const alone = await certified({ name: 'gestore.example' });
    const selfSigned: Signer = { privateKey: alone.privateKey, header: { alg: 'ES256', typ: 'JWT', x5c: [alone.der] } };
    const now = clock.now().getTime() / 1000;
    for (const [headers, code] of [
      [await bearer({ aud: audience(B) }), 'MODI.AUDIENCE'],
      [await bearer({ aud: audience(A, 'helpdesk') }), 'MODI.AUDIENCE'],
      [await bearer({ iat: now - 400, exp: now - 100 }), 'MODI.TOKEN_EXPIRED'],
      [await bearer({ iss: 'acme' }), 'AUTH.TOKEN_INVALID'],
      [await bearer({ iss: 'nobody' }), 'AUTH.TOKEN_INVALID'],
      [await bearer({}, selfSigned), 'MODI.CERTIFICATE_UNTRUSTED'],
    ] as const) {
      expect(await send('', headers, null)).toMatchObject(saying(401, code));
    }
  });

  it('gets in by no weaker way', async () => {
    const token = await sportello.running.foundation.supplierTokens.issue({ tenant: tenantId(A), supplier: 'formal' });
    expect(await new SupplierApi(sportello.url, A, token).list()).toMatchObject(saying(401, 'AUTH.MODI_REQUIRED'));
  });
});
