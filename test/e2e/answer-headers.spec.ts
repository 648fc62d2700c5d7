import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { SupplierApi } from '../support/supplier-desk.js';

const TENANT = 'cportal';
const MOST = 40;

let sportello: InProcessSportello;
let page: Api;
let desk: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT], env: { SPORTELLO_RATE_LIMIT: String(MOST) } });
  page = sportello.api(TENANT);
  desk = await sportello.staff(TENANT);
});
afterAll(() => sportello.stop());

describe('every answer, good or bad', () => {
  it.each([
    ['GET', 'portal', 200],
    ['GET', 'tickets', 200],
    ['GET', 'channels/portal', 200],
    ['GET', '/status', 200],
    ['GET', '/ready', 200],
    ['GET', '/openapi.json', 200],
    ['GET', 'channels/none', 404],
    ['GET', 'inbox', 403],
    ['GET', '/rest/none', 404],
    ['POST', 'tickets', 400],
  ])('%s %s tells the id to quote, what is left, and that nobody keeps or frames it', async (method, path, status) => {
    const answer = await desk.ask(method, path, { headers: { 'X-Correlation-ID': 'asked-by-us-1' } });
    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers.get('x-correlation-id')).toBe('asked-by-us-1');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-ratelimit-limit')).toBe(String(MOST));
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(MOST);
    expect(Number(headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(60);
  });

  it.each(['short', 'x'.repeat(65), 'a b c d e f g h', '<script>alert(1)</script>'])(
    'makes an id of its own when the one it is given is none: %s',
    async (given) => {
      const { headers } = await page.ask('GET', '/status', { headers: { 'X-Correlation-ID': given } });
      expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('somebody who asks too often', () => {
  it('is told to wait, as a problem, and a made-up token does not make them somebody else', async () => {
    const answers = [];
    for (let i = 0; i <= MOST; i += 1)
      answers.push(await page.as(`made-up-${i}`).ask('GET', 'portal', { headers: { 'Accept-Language': 'en' } }));
    const last = answers.at(-1)!;
    expect(last).toMatchObject({ status: 429, body: { type: 'about:blank', status: 429, code: 'REQUEST.TOO_MANY' } });
    expect(last.body.detail).toMatch(/^Too many requests/);
    expect(last.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(last.headers.get('x-correlation-id')).toBe(last.body.correlationId);
  });

  it('is counted by their own credential, also a supplier', async () => {
    const supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    const asked = [];
    for (let i = 0; i <= MOST; i += 1) asked.push(await supplier.list());
    expect(asked.map(({ headers }) => Number(headers.get('x-ratelimit-remaining')))).toEqual(
      asked.map((_, turn) => Math.max(0, MOST - 1 - turn)),
    );
    expect(asked.at(-1)).toMatchObject({ status: 429, body: { code: 'REQUEST.TOO_MANY' } });
    const elsewhere = await sportello.staff(TENANT, ['l2'], { id: 'somebody-else' });
    expect((await elsewhere.ask('GET', 'tickets')).status).toBe(200);
  });

  it('does not keep others from being served', async () => {
    const colleague = await sportello.staff(TENANT, ['l1'], { id: 'another-one' });
    expect((await colleague.ask('GET', 'tickets')).status).toBe(200);
  });
});
