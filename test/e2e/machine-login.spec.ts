import { systemActor, tenantId } from '@sportello/kernel';
import { stringify } from 'yaml';
import { certified, type Holder } from '../../libs/identity/test/fixtures/certificates.js';
import type { Api, Answer } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { askToken, SigningClient, withSecret } from '../support/machine-client.js';
import { assign, SupplierApi, ticketInCharge } from '../support/supplier-desk.js';
import { machineTenant } from '../support/machine-tenant.js';
import type { TenantFile } from '../support/test-tenant.js';

const A = 'comune-a';
const B = 'comune-b';
const clock = stoppedAt('2026-03-03T09:00:00Z');
const both = (text: string) => ({ it: text, en: text });
const audience = (tenant: string, api = 'suppliers') => `http://sportello.test/rest/${api}/v1/${tenant}`;
const endpoint = (tenant: string) => `${audience(tenant, 'helpdesk')}/oauth/token`;

const statements: string[] = [];
let sportello: InProcessSportello;
let signing: SigningClient;
let authority: Holder;
let gestore: Holder;
let admin: Api;
let desk: Api;

const tenantFile = (id: string, clients: object = {}): TenantFile =>
  machineTenant(id, { signing, authority, gestore }, clients);

beforeAll(async () => {
  signing = await SigningClient.create('signing', clock);
  authority = await certified({ name: 'Autorità', authority: true });
  gestore = await certified({ name: 'gestore.example', by: authority });
  const files = { [A]: stringify(tenantFile(A)), [B]: stringify(tenantFile(B)) };
  sportello = await InProcessSportello.start({
    ...{ tenants: [], files, clock },
    observe: (statement) => void statements.push(statement),
  });
  admin = await sportello.staff(A, ['tenant-admin'], { id: 'admin' });
  desk = await sportello.staff(A, ['l2'], { id: 'desk' });
}, 60_000);
afterAll(() => sportello.stop());

const newSecret = async (client: string, tenant = A, body: object = {}): Promise<string> => {
  const api = await sportello.staff(tenant, ['tenant-admin'], { id: 'admin' });
  return (await api.post<{ secret: string }>(`clients/${client}/secrets`, body)).secret;
};
const tokenOf = async (client: string, tenant = A): Promise<string> => {
  const secret = await newSecret(client, tenant, { overlapHours: 0 });
  const { status, body } = await askToken(sportello.url, tenant, withSecret(client, secret));
  expect([status, body]).toEqual([200, expect.anything()]);
  return body.access_token ?? '';
};
const asSupplier = (token: string, tenant = A) => new SupplierApi(sportello.url, tenant, token);
const newTask = async (supplier = 'acme'): Promise<string> =>
  (await assign(desk, await ticketInCharge(desk), { supplier, waits: false })).id;
const saying = (status: number, code: string) => ({ status, body: { code } });

describe('a client logs in with a secret', () => {
  it('and works on the tasks of its supplier with a token of ten minutes', async () => {
    const task = await newTask();
    const secret = await newSecret('acme');
    const { status, body, headers } = await askToken(sportello.url, A, withSecret('acme', secret));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'tasks:read tasks:write' });
    const api = asSupplier(body.access_token ?? '');
    expect((await api.list()).body.items.map((item: { readonly id: string }) => item.id)).toContain(task);
    expect(await api.post(task, 'accept')).toMatchObject({ status: 200 });
    clock.advance(600_000);
    expect(await api.get()).toMatchObject(saying(401, 'AUTH.TOKEN_EXPIRED'));
  });

  it('in the header too, as RFC 6749 prefers', async () => {
    const basic = (client: string, secret: string) => ({
      authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`,
    });
    const secret = await newSecret('other');
    const form = { grant_type: 'client_credentials', scope: 'tasks:read' };
    expect(await askToken(sportello.url, A, form, basic('other', secret))).toMatchObject({
      ...{ status: 200, body: { scope: 'tasks:read' } },
    });
    for (const wrong of [basic('acme', secret), basic('other', `${secret}x`), { authorization: 'Basic !' }]) {
      const answer = await askToken(sportello.url, A, form, wrong);
      expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Basic/);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  it('and is refused in the words of RFC 6749 §5.2', async () => {
    const secret = await newSecret('reader');
    const right = withSecret('reader', secret);
    for (const [form, status, error] of [
      [{ ...right, client_id: 'nobody' }, 401, 'invalid_client'],
      [{ ...right, client_id: 'constructor' }, 401, 'invalid_client'],
      [{ ...right, client_secret: 'spc_guessed' }, 401, 'invalid_client'],
      [{ grant_type: 'client_credentials' }, 401, 'invalid_client'],
      [{ ...right, client_id: 'formal' }, 401, 'invalid_client'],
      [{ ...right, grant_type: 'password' }, 400, 'unsupported_grant_type'],
      [{ client_id: 'reader', client_secret: secret }, 400, 'invalid_request'],
      [{ ...right, scope: 'tasks:write' }, 400, 'invalid_scope'],
      [{ ...right, scope: 'tasks:read helpdesk:read' }, 400, 'invalid_scope'],
      [{ ...right, ...(await signing.login(endpoint(A))) }, 400, 'invalid_request'],
    ] as const) {
      expect(await askToken(sportello.url, A, form)).toMatchObject({ status, body: { error } });
    }
    const json = await sportello.api(A).ask('POST', 'oauth/token', { json: right });
    expect(json).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    const twice = { type: 'application/x-www-form-urlencoded', bytes: `grant_type=a&grant_type=b` };
    expect(await sportello.api(A).ask('POST', 'oauth/token', { raw: twice })).toMatchObject({ status: 400 });
    expect(await askToken(sportello.url, 'no-such', right)).toMatchObject(saying(404, 'TENANT.NOT_FOUND'));
  });

  it('and may do no more than its scopes', async () => {
    const reader = asSupplier(await tokenOf('reader'));
    const task = await newTask();
    expect((await reader.task(task)).status).toBe(200);
    expect(await reader.post(task, 'accept')).toMatchObject(saying(403, 'AUTH.SCOPE_MISSING'));
  });
});

describe('whoever guesses at secrets', () => {
  it('is soon told to wait, whether there is such a client or not, and keeps nobody else from coming in', async () => {
    const secret = await newSecret('other', A, { overlapHours: 0 });
    const guess = async (client: string) => askToken(sportello.url, A, withSecret(client, 'spc_guessed'));
    for (const client of ['acme', 'no-such-client']) {
      const answers = [await guess(client)];
      while (answers.at(-1)?.status === 401 && answers.length < 30) answers.push(await guess(client));
      // Those of the other tests count too.
      expect(answers.length).toBeLessThanOrEqual(22);
      const refused = await guess(client);
      expect(refused).toMatchObject({ status: 429, body: { code: 'AUTH.TOO_MANY_TRIES' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await askToken(sportello.url, A, withSecret('other', secret))).status).toBe(200);
    clock.advance(900_000);
    expect((await guess('acme')).status).toBe(401);
    clock.advance(900_000);
  });
});

describe('secrets of a client', () => {
  it('are shown once, kept as a hash, and change while both are good for a while', async () => {
    const former = await newSecret('robot');
    const latter = await newSecret('robot', A, { overlapHours: 2 });
    const login = async (secret: string) => (await askToken(sportello.url, A, withSecret('robot', secret))).status;
    expect([await login(former), await login(latter)]).toEqual([200, 200]);
    expect(await admin.ask('POST', 'clients/robot/secrets', { json: {} })).toMatchObject(
      saying(409, 'CLIENT.TOO_MANY_SECRETS'),
    );
    clock.advance(2 * 3_600_000);
    expect([await login(former), await login(latter)]).toEqual([401, 200]);

    const { items } = await admin.get<{ items: { id: string; secrets: { id: string }[] }[] }>('clients');
    const [kept] = items.find(({ id }) => id === 'robot')?.secrets ?? [];
    expect(JSON.stringify(items)).not.toContain(latter.slice(4));
    const rows = await sportello.database.asAdmin<{ row: string }>(
      'SELECT s::text AS row FROM sportello.client_secret s',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(latter.slice(4));
    await admin.post(`clients/robot/secrets/${kept?.id}/end`);
    expect(await login(latter)).toBe(401);
    expect(await admin.ask('POST', `clients/robot/secrets/${kept?.id}/end`, { json: {} })).toMatchObject(
      saying(404, 'CLIENT.SECRET_NOT_FOUND'),
    );
  });

  it('are made for known clients that may have one, by administrators', async () => {
    expect(await admin.ask('POST', 'clients/nobody/secrets', { json: {} })).toMatchObject(
      saying(404, 'CLIENT.NOT_FOUND'),
    );
    expect(await admin.ask('POST', 'clients/signing/secrets', { json: {} })).toMatchObject(
      saying(409, 'CLIENT.NO_SECRETS'),
    );
    expect((await desk.ask('POST', 'clients/acme/secrets', { json: {} })).status).toBe(403);
    expect(
      (await desk.ask('POST', 'token-revocations', { json: { use: 'staff', subject: 'x', reason: 'y' } })).status,
    ).toBe(403);
  });
});

describe('a client that signs its own logins', () => {
  it('gets a token, once for each assertion', async () => {
    const login = await signing.login(endpoint(A));
    const { body } = await askToken(sportello.url, A, login);
    expect((await asSupplier(body.access_token ?? '').list()).status).toBe(200);
    expect(await askToken(sportello.url, A, login)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('gets none by an assertion for another tenant, in another name, or that has expired', async () => {
    const now = clock.now().getTime() / 1000;
    for (const login of [
      await signing.login(endpoint(B)),
      await signing.login('http://sportello.test'),
      await signing.login(endpoint(A), { sub: 'acme', iss: 'acme' }),
      await signing.login(endpoint(A), { iat: now - 400, exp: now - 100 }),
      { ...(await signing.login(endpoint(A))), client_id: 'acme' },
    ]) {
      expect(await askToken(sportello.url, A, login)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    }
  });
});

describe('a token of a client', () => {
  it('is worth nothing for another tenant, another interface or another supplier', async () => {
    const [acme, other, robot] = [await tokenOf('acme'), await tokenOf('other'), await tokenOf('robot')];
    const task = await newTask();
    expect(await asSupplier(acme, B).list()).toMatchObject(saying(404, 'TENANT.NOT_FOUND'));
    expect(await asSupplier(acme, 'no-such').list()).toMatchObject(saying(404, 'TENANT.NOT_FOUND'));
    expect(await sportello.api(B, robot).ask('GET', 'plugins')).toMatchObject(saying(404, 'TENANT.NOT_FOUND'));
    expect(await sportello.api(A, acme).ask('GET', 'plugins')).toMatchObject(saying(401, 'AUTH.TOKEN_INVALID'));
    expect(await asSupplier(robot).list()).toMatchObject(saying(401, 'AUTH.TOKEN_INVALID'));
    expect((await asSupplier(other).task(task)).status).toBe(404);
    expect((await asSupplier(acme).task(task)).status).toBe(200);
  });

  it('of an integrator opens what integrators may do, and nothing else', async () => {
    const robot = sportello.api(A, await tokenOf('robot'));
    expect((await robot.ask('GET', 'plugins')).status).toBe(200);
    expect(await robot.ask('GET', 'tickets')).toMatchObject(saying(403, 'AUTH.FORBIDDEN'));
    expect(await robot.ask('GET', 'clients')).toMatchObject(saying(403, 'AUTH.FORBIDDEN'));
  });

  it('ends with its client: switched off, gone, or with less to do', async () => {
    const api = asSupplier(await tokenOf('acme', B), B);
    expect((await api.list()).status).toBe(200);
    const apply = async (clients: object): Promise<void> => {
      clock.advance(1000);
      const source = stringify(tenantFile(B, clients));
      await sportello.running.foundation.revisions.applySource(source, { by: systemActor('test') });
    };
    /** Once the change is heard. */
    const answers = (status: number, code: string) =>
      eventually(`the answer is ${code}`, async () => {
        const { status: now, body } = await api.get();
        return now === status && body.code === code;
      });
    const acme = { name: both('Acme'), supplier: 'acme', scopes: ['tasks:read'], secret: true };
    await apply({ acme: { ...acme, scopes: ['tasks:write'] } });
    await answers(403, 'AUTH.SCOPE_MISSING');
    await apply({ acme: { ...acme, enabled: false } });
    await answers(401, 'AUTH.CLIENT_DISABLED');
  });

  it('costs no round trip to the database before the request’s own work, once the memory is warm', async () => {
    const token = await tokenOf('acme');
    const ask = () => asSupplier(token).task('01890000-0000-7000-8000-000000000000');
    await ask();
    statements.length = 0;
    expect((await ask()).status).toBe(404);
    expect(statements.filter((text) => /token_revocation|client_secret|seen_token|tenant_revision/.test(text))).toEqual(
      [],
    );
    expect(statements.length).toBeGreaterThan(0);
  });
});

describe('calling tokens back', () => {
  const revoke = (json: object, api = admin): Promise<Answer> => api.ask('POST', 'token-revocations', { json });

  it('ends one token of staff, supplier or client, and no other', async () => {
    const issue = () => sportello.running.foundation.supplierTokens.issue({ tenant: tenantId(A), supplier: 'acme' });
    const person = () => sportello.staffToken(A, ['l2'], { id: 'anna' });
    const [lost, kept] = [asSupplier(await issue()), asSupplier(await issue())];
    const [stolen, own] = [sportello.api(A, await person()), sportello.api(A, await person())];
    const program = asSupplier(await tokenOf('acme'));
    for (const token of [lost.token, stolen.token, program.token]) {
      expect(await revoke({ token, reason: 'perso' })).toMatchObject({ status: 200 });
      expect(await revoke({ token, reason: 'di nuovo' })).toMatchObject({ status: 200 });
    }
    expect(await lost.list()).toMatchObject(saying(401, 'AUTH.TOKEN_REVOKED'));
    expect(await stolen.ask('GET', 'tickets')).toMatchObject(saying(401, 'AUTH.TOKEN_REVOKED'));
    expect(await program.list()).toMatchObject(saying(401, 'AUTH.TOKEN_REVOKED'));
    expect([(await kept.list()).status, (await own.ask('GET', 'tickets')).status]).toEqual([200, 200]);
    const { items } = await admin.get<{ items: { use: string; reason: string; by: { id: string } }[] }>(
      'token-revocations',
    );
    expect(items.map(({ use, reason, by }) => `${use} ${reason} ${by.id}`)).toEqual([
      ...['client perso admin', 'staff perso admin', 'supplier perso admin'],
    ]);
  });

  it('ends the private link of one request, or all those its requester was given', async () => {
    const { number } = await desk.register({
      ...{ requester: { name: 'Ida', email: 'link@person.example' }, subject: 'Non entro', text: 'Da ieri.' },
    });
    await sportello.settled();
    const mails = await (await sportello.staff(A, ['supervisor'])).mailsTo('link@person.example');
    const token = /\/request#(\S+)/.exec(mails.map(({ text }) => text).join('\n'))?.[1] ?? '';
    const { ticketTokens } = sportello.running.foundation;
    const { ticketId, contactId } = await ticketTokens.verify(tenantId(A), token);
    const page = sportello.api(A, token);
    expect(await page.myTicket()).toMatchObject({ number });
    expect(await revoke({ token, reason: 'casella violata' })).toMatchObject({ status: 200 });
    expect(await page.ask('GET', 'my-ticket')).toMatchObject(saying(401, 'AUTH.ACCESS_REVOKED'));
    clock.advance(1000);
    const another = await ticketTokens.issue({ tenant: tenantId(A), ticketId, contactId });
    expect((await page.as(another).ask('GET', 'my-ticket')).status).toBe(200);
    expect(await revoke({ ticket: number, reason: 'casella violata' })).toMatchObject({ status: 200 });
    expect(await page.as(another).ask('GET', 'my-ticket')).toMatchObject(saying(401, 'AUTH.ACCESS_REVOKED'));
    expect(await revoke({ ticket: 'COMUNE-1', reason: 'r' })).toMatchObject({ status: 404 });
  });

  it('ends all that somebody was given until now, not what they are given afterwards', async () => {
    const before = sportello.api(A, await sportello.staffToken(A, ['l2'], { id: 'bruno' }));
    const somebody = sportello.api(A, await sportello.staffToken(A, ['l2'], { id: 'carla' }));
    expect(await revoke({ use: 'staff', subject: 'bruno', reason: 'ha lasciato l’ufficio' })).toMatchObject({
      status: 200,
    });
    clock.advance(1000);
    const after = sportello.api(A, await sportello.staffToken(A, ['l2'], { id: 'bruno' }));
    expect(await before.ask('GET', 'tickets')).toMatchObject(saying(401, 'AUTH.TOKEN_REVOKED'));
    expect([(await after.ask('GET', 'tickets')).status, (await somebody.ask('GET', 'tickets')).status]).toEqual([
      200, 200,
    ]);
  });

  it('is of one’s own tenant alone, and of tokens that are', async () => {
    const foreign = await sportello.staffToken(B, ['l2'], { id: 'dario' });
    for (const token of [foreign, 'a.b.c', 'x']) {
      expect(await revoke({ token, reason: 'r' })).toMatchObject(saying(400, 'TOKEN.NOT_OURS'));
    }
    expect(await revoke({ use: 'staff', subject: 'dario', reason: 'r' })).toMatchObject({ status: 200 });
    expect((await sportello.api(B, foreign).ask('GET', 'tickets')).status).toBe(200);
    for (const json of [
      { reason: 'r' },
      { use: 'staff', reason: 'r' },
      { token: foreign, use: 'staff', reason: 'r' },
    ]) {
      expect(await revoke(json)).toMatchObject(saying(400, 'TOKEN.WHAT'));
    }
  });
});
