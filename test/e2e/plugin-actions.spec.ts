import { systemClock } from '@sportello/kernel';
import { TEST_ROLE_PREFIX, TEST_SECRET } from '@sportello/platform/testing';
import { runCli } from '../../apps/cli/src/cli.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { expectProblem } from '../../apps/server/test/support/expect-problem.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { houseRoot } from '../support/house.js';

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

describe('sportello plugin check, beside the running server', () => {
  it('tries an instance, and knows which there are', async () => {
    const check = async (instance: string) => {
      const said: string[] = [];
      const say = (text: string) => void said.push(text);
      const env = {
        DATABASE_URL: sportello.database.adminUrl,
        SPORTELLO_DB_ROLE_PREFIX: TEST_ROLE_PREFIX,
        SPORTELLO_SECRET: TEST_SECRET,
        SPORTELLO_DATA: sportello.dataDir,
      };
      const terminal = { language: 'en', out: say, err: say } as const;
      const world = { env, root: houseRoot, clock: systemClock, terminal, input: async () => '' };
      const code = await runCli(['plugin', 'check', instance, '--tenant', TENANT], world);
      return { code, said: said.join('\n') };
    };
    expect(await check('portal')).toEqual({ code: 0, said: 'portal: works' });
    expect(await check('nothing')).toEqual({ code: 4, said: 'There is no instance "nothing".' });
  });
});
