import type { Api } from '../../apps/server/test/support/api.js';
import { expectProblem } from '../../apps/server/test/support/expect-problem.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';

let sportello: InProcessSportello;
let desk: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
  desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
});
afterAll(() => sportello.stop());

describe('lists', () => {
  it.each([
    'tickets?cursor=AAAA',
    'tickets?cursor=%2F..',
    'outbox?cursor=AAAA',
    'tickets?limit=0',
    'tickets?limit=1e9',
    'tickets?limit=x',
    'tickets?sort=password',
  ])('refuse what they do not understand: %s', async (path) => expectProblem(await desk.ask('GET', path), 400));

  it.each([
    ['twice', 'tickets?q=aa&q=bb'],
    ['as an object', 'tickets?q[a]=b'],
    ['unknown', 'tickets?drop=table'],
    ['too long', `tickets?q=${'x'.repeat(201)}`],
  ])('refuse a parameter that comes %s', async (_how, path) => expectProblem(await desk.ask('GET', path), 400));

  it('survive any question: quotes, operators, control characters, emoji', async () => {
    for (const q of [
      `' OR 1=1 --`,
      '%%',
      '\\\\',
      'a & | ! ( ) <->',
      '((((',
      '\u202E\uD83D\uDCA3',
      '"unclosed',
      ':*:*',
    ]) {
      const answer = await desk.ask('GET', `tickets?q=${encodeURIComponent(q)}`);
      expect([q, answer.status]).toEqual([q, 200]);
    }
  });

  it('refuse an address without end', async () => {
    const answer = await desk.ask('GET', `tickets?q=${'x'.repeat(30_000)}`);
    expect([400, 414, 431]).toContain(answer.status);
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    ['GET', '/rest/helpdesk/v1/no-such-tenant/portal', 404],
    ['POST', '/rest/helpdesk/v1/no-such-tenant/channels/portal', 404],
    ['GET', '/rest/helpdesk/v1/..%2f..%2fetc/portal', 404],
    ['GET', '/rest/helpdesk/v1/CPORTAL/portal', 404],
    ['GET', '/rest/helpdesk/v1/cportal/nothing', 404],
    ['GET', '/rest/%ff', 404],
    ['DELETE', '/rest/helpdesk/v1/cportal/tickets', 404],
    ['POST', '/rest/helpdesk/v1/cportal/channels/mail', 404],
    ['POST', '/rest/helpdesk/v1/cportal/channels/constructor', 404],
    ['GET', '/rest/helpdesk/v1/cportal/tickets/CPORTAL-2026-9999999', 404],
    ['GET', '/rest/helpdesk/v1/cportal/outbox/not-an-id', 400],
  ])('%s %s', async (method, path, status) => {
    const answer = await desk.ask(method, path, method === 'POST' ? { json: {} } : {});
    expect([400, status]).toContain(answer.status);
    expectProblem(answer, answer.status);
  });
});
