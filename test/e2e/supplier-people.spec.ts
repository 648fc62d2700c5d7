import { tenantId } from '@sportello/kernel';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, deskTask, ticketInCharge } from '../support/supplier-desk.js';
import { Visitor } from '../support/visitor.js';

const TENANT = 'pac-spoc';
const PASSWORD = 'cavallo batteria graffetta';
const SUPPLIER = 'application-supplier';

let sportello: InProcessSportello;
let desk: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
  desk = await sportello.staff(TENANT, ['l2']);
});
afterAll(() => sportello.stop());

const tasks = `/rest/suppliers/v1/${TENANT}/tasks`;
const account = (
  username: string,
  supplier: string | null,
  roles: readonly ['supplier' | 'l1', ...('l1' | 'l2')[]],
) => {
  const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
  const given = { username, person: username, name: 'Pia Bolli', email: null, roles, teams: [], supplier };
  return sportello.running.foundation.people.accounts.create(ctx, given, PASSWORD);
};

/** Logged in, with the proof that writes need. */
async function inside(username: string) {
  const browser = new Visitor(sportello.url, sportello.url, TENANT);
  const { status, body } = await browser.ask<{ csrfToken: string; rights: string[]; supplier?: string }>(
    'POST',
    'login/local',
    { json: { username, password: PASSWORD } },
  );
  expect(status).toBe(200);
  return { browser, body, headers: { 'x-csrf-token': body.csrfToken } };
}

describe('people of a supplier', () => {
  it('log in, see the tasks of their supplier, and work them under their own name', async () => {
    await account('pia', SUPPLIER, ['supplier']);
    const { id } = await assign(desk, await ticketInCharge(desk));
    const { browser, body, headers } = await inside('pia');
    expect(body).toMatchObject({
      supplier: SUPPLIER,
      rights: ['supplier-task.read', 'supplier-task.perform', 'session.own'],
    });
    const { body: page } = await browser.ask<{ items: { id: string }[] }>('GET', tasks);
    expect(page.items.map((task) => task.id)).toContain(id);

    const accept = (given: Readonly<Record<string, string>>) =>
      browser.ask('POST', `${tasks}/${id}/accept`, { json: { text: 'Va bene.' }, headers: given });
    expect(await accept({})).toMatchObject({ status: 403, body: { code: 'AUTH.CSRF' } });
    expect(await accept(headers)).toMatchObject({ status: 200 });
    const { events } = await deskTask(desk, id);
    expect(JSON.stringify(events.at(-1))).toContain('Pia Bolli');
  });

  it('see nothing else of the tenant, and no tasks at all when their supplier is none of its own', async () => {
    await account('dora', 'telephony-supplier', ['supplier']);
    const { id } = await assign(desk, await ticketInCharge(desk));
    const { browser } = await inside('dora');
    expect(await browser.ask('GET', 'queues')).toMatchObject({ status: 403, body: { code: 'AUTH.FORBIDDEN' } });
    expect((await browser.ask('GET', `${tasks}/${id}`)).status).toBe(403);
  });

  it('are no staff, and staff are no people of a supplier', async () => {
    await account('anna', null, ['l1']);
    const { browser } = await inside('anna');
    expect(await browser.ask('GET', tasks)).toMatchObject({ status: 403, body: { code: 'AUTH.FORBIDDEN' } });
    await expect(account('both', SUPPLIER, ['supplier', 'l1'])).rejects.toMatchObject({ code: 'ACCOUNT.REFUSED' });
    await expect(account('loose', null, ['supplier'])).rejects.toMatchObject({ code: 'ACCOUNT.REFUSED' });
  });
});
