import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { expectProblem } from '../../apps/server/test/support/expect-problem.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';

let sportello: InProcessSportello;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
});
afterAll(() => sportello.stop());

const shownState = async (api: Api, instance: string) => {
  const { body } = await api.ask<{ items: { instance: string; state: string }[] }>('GET', 'plugins');
  return body.items.find((item) => item.instance === instance)?.state;
};
const becomes = (api: Api, instance: string, state: string) =>
  eventually(`${instance} is ${state}`, async () => (await shownState(api, instance)) === state);

describe('POST …/plugins/{instance}', () => {
  it('disables and enables one channel by revisions of the configuration, and the others go on', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    await becomes(api, 'portal', 'RUNNING');
    await becomes(api, 'mail', 'RUNNING');

    const off = await api.ask('POST', 'plugins/portal/disable');
    expect(off).toMatchObject({ status: 200, body: { instance: 'portal', done: 'disabled', revision: 2 } });
    await becomes(api, 'portal', 'DISABLED');
    expect(await shownState(api, 'mail')).toBe('RUNNING');

    const on = await api.ask('POST', 'plugins/portal/enable');
    expect(on).toMatchObject({ status: 200, body: { done: 'enabled', revision: 3 } });
    await becomes(api, 'portal', 'RUNNING');
  });

  it('restarts one instance', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    expect(await api.ask('POST', 'plugins/mail/restart')).toMatchObject({ status: 200, body: { done: 'restarted' } });
    await becomes(api, 'mail', 'RUNNING');
  });

  it('is for the administrator of the tenant, and knows what there is', async () => {
    expectProblem(await (await sportello.staff(TENANT, ['supervisor'])).ask('POST', 'plugins/mail/disable'), 403);
    expectProblem(await sportello.api(TENANT).ask('POST', 'plugins/mail/disable'), 401);
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    expectProblem(await api.ask('POST', 'plugins/nothing/disable'), 404, 'PLUGIN.INSTANCE_NOT_FOUND');
    expectProblem(await api.ask('POST', 'plugins/nothing/restart'), 404, 'PLUGIN.INSTANCE_NOT_FOUND');
    expectProblem(await api.ask('POST', 'plugins/notices/disable'), 409, 'PLUGIN.NOT_SWITCHABLE');
  });
});
