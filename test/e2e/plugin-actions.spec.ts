import { PROCESS_INBOUND } from '@sportello/intake';
import { newId, systemClock, tenantId } from '@sportello/kernel';
import { addJobs } from '@sportello/platform';
import { TEST_ROLE_PREFIX, TEST_SECRET } from '@sportello/platform/testing';
import { runCli } from '../../apps/cli/src/cli.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { expectProblem } from '../../apps/server/test/support/expect-problem.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { houseRoot } from '../support/house.js';
import { assign, deskTask, ticketInCharge } from '../support/supplier-desk.js';

const TENANT = 'cportal';

let sportello: InProcessSportello;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
});
afterAll(() => sportello.stop());

interface Listed {
  readonly items: readonly {
    readonly instance: string;
    readonly plugin: string;
    readonly state: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}
interface Tried {
  readonly trail: readonly { readonly rule: string; readonly verdict: string }[];
}
interface Shown {
  readonly revision: number;
  readonly settings: Record<string, unknown>;
}

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

  it('restarts one instance, wherever it runs, and no other', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const since = async () =>
      Object.fromEntries(
        (await api.ask<Listed>('GET', 'plugins')).body.items.map(({ instance, facts }) => [instance, facts['since']]),
      );
    await becomes(api, 'mail', 'RUNNING');
    const before = await since();
    expect(await api.ask('POST', 'plugins/mail/restart')).toMatchObject({ status: 200, body: { done: 'restarted' } });
    await eventually('mail started anew', async () => (await since())['mail'] !== before['mail']);
    await becomes(api, 'mail', 'RUNNING');
    expect({ ...(await since()), mail: '' }).toEqual({ ...before, mail: '' });
  });

  it('is for the administrator of the tenant, and knows what there is', async () => {
    const supervisor = await sportello.staff(TENANT, ['supervisor']);
    for (const [method, act] of ACTS) {
      expectProblem(await supervisor.ask(method, `plugins/mail${act}`, body(method, act)), 403);
      expectProblem(await sportello.api(TENANT).ask(method, `plugins/mail${act}`, body(method, act)), 401);
    }
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    for (const [method, act] of ACTS) {
      expectProblem(
        await api.ask(method, `plugins/nothing${act}`, body(method, act)),
        404,
        'PLUGIN.INSTANCE_NOT_FOUND',
      );
    }
  });
});

const ACTS = [
  ...(['/enable', '/disable', '/restart', '/check'] as const).map((act) => ['POST', act] as const),
  ['PUT', '/settings'] as const,
  ['GET', ''] as const,
  ['GET', '/logs'] as const,
];
const body = (method: string, act: string) =>
  method === 'GET' ? {} : { json: act === '/settings' || act === '/check' ? { settings: {} } : {} };

describe('an instance that is not a channel', () => {
  it('is switched like one: a rule that is off abstains, and the explanation says so', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const supervisor = await sportello.staff(TENANT, ['supervisor']);
    const { items } = (await api.ask<Listed>('GET', 'plugins')).body;
    const rule = items.find(({ plugin }) => plugin.startsWith('rule-'))?.instance ?? '';
    expect(await api.ask('POST', `plugins/${rule}/disable`)).toMatchObject({ status: 200 });
    await becomes(api, rule, 'DISABLED');
    const request = { area: 'access', topic: 'sign-in', subtopic: 'spid' };
    const { trail } = (await supervisor.ask<Tried>('POST', 'routing/dry-run', { json: request })).body;
    expect(trail.find((opinion) => opinion.rule === rule)).toMatchObject({
      verdict: 'abstain',
      reason: { it: 'La regola è spenta.' },
    });
    await api.ask('POST', `plugins/${rule}/enable`);
    await becomes(api, rule, 'RUNNING');
  });

  it('keeps its notices queued while it is off, and sends each once when it is on', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const desk = await sportello.staff(TENANT, ['l1', 'operator']);
    await becomes(api, 'notices', 'RUNNING');
    await api.ask('POST', 'plugins/notices/disable');
    await becomes(api, 'notices', 'DISABLED');
    const requester = { name: 'Ada', email: 'ada.spenta@person.example' };
    await desk.post('tickets', { requester, subject: 'x', text: 'y' });
    await sportello.settled();
    expect(await desk.mailsTo(requester.email)).toEqual([
      expect.objectContaining({ state: 'queued', lastError: expect.stringContaining('disabled') }),
    ]);
    await api.ask('POST', 'plugins/notices/enable');
    await eventually('the notice goes', async () => (await desk.mailsTo(requester.email))[0]?.state === 'not-sent');
    expect(await desk.mailsTo(requester.email)).toHaveLength(1);
  });
});

describe('what is for an instance that is not there', () => {
  it('waits while the connector of a supplier is off, and reaches it in order when it is on', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const desk = await sportello.staff(TENANT, ['l2']);
    const { items } = (await api.ask<Listed>('GET', 'plugins')).body;
    const connector = items.find(({ plugin }) => plugin.startsWith('escalation-'))?.instance ?? '';
    await api.ask('POST', `plugins/${connector}/disable`);
    await becomes(api, connector, 'DISABLED');
    const { id } = await assign(desk, await ticketInCharge(desk));
    await desk.post(`tasks/${id}/cancel`, { text: 'Risolto da noi.' });
    await sportello.settled();
    expect(await deskTask(desk, id)).toMatchObject({ delivery: 'queued' });
    await api.ask('POST', `plugins/${connector}/enable`);
    await eventually('the supplier is told', async () => (await deskTask(desk, id)).delivery === 'delivered');
  });

  it('ends with a reason when the instance is gone: its message waits for a person, its job for nothing', async () => {
    const operator = await sportello.staff(TENANT, ['tenant-admin']);
    const { unitOfWork } = sportello.running.foundation;
    const context = { tenant: tenantId(TENANT), correlationId: 'gone' };
    const id = newId(systemClock.now().getTime());
    await unitOfWork.run(context, async (tx) => {
      await tx.query(
        `INSERT INTO sportello.inbox (tenant_id, id, instance, external_id, format, state, raw_sha256, raw_size, received_at)
         VALUES ($1, $2, 'gone', 'x', 'text/plain', 'received', repeat('0', 64), 0, now())`,
        [TENANT, id],
      );
      await addJobs(tx, context, [{ task: PROCESS_INBOUND, payload: { inboxId: id } }]);
    });
    await eventually('it was tried twice, and is to be tried again now', async () => {
      const soon = await sportello.database.asAdmin(
        'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts BETWEEN 1 AND 2 RETURNING id',
      );
      const { items } = await operator.inbox('quarantined');
      return soon.length === 0 && items.some((item) => item.id === id && item.code === 'instance-gone');
    });
    await sportello.settled();
  });
});

describe('the settings of an instance', () => {
  it('are shown with their schema and their revision, and never hold a secret', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const shown = await api.ask<Shown>('GET', 'plugins/portal');
    expect(shown).toMatchObject({ status: 200, body: { use: 'channel', enabled: true, schema: { type: 'object' } } });
    expect(shown.headers.get('etag')).toBe(`"${shown.body.revision}"`);
  });

  it('are tried before they are saved, field by field, and nothing is stored', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const { settings, revision } = (await api.ask<Shown>('GET', 'plugins/portal')).body;
    expect((await api.ask('POST', 'plugins/portal/check', { json: {} })).body).toMatchObject({ verdict: 'works' });
    const wrong = { json: { settings: { ...settings, surprise: 1 } } };
    expect((await api.ask('POST', 'plugins/portal/check', wrong)).body).toMatchObject({
      verdict: 'invalid',
      problems: [expect.objectContaining({ field: 'surprise' })],
    });
    const refused = await api.ask('PUT', 'plugins/portal/settings', wrong);
    expectProblem(refused, 422, 'PLUGIN.SETTINGS_REFUSED');
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'surprise' })]);
    expect((await api.ask<Shown>('GET', 'plugins/portal')).body.revision).toBe(revision);
  });

  it('are saved as a revision, of the one that was seen, and that instance alone starts anew', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const { settings, revision } = (await api.ask<Shown>('GET', 'plugins/notices')).body;
    const put = (ifMatch: string, unchecked = false) =>
      api.ask('PUT', 'plugins/notices/settings', { json: { settings, unchecked }, headers: { 'if-match': ifMatch } });
    expectProblem(await put('"99999"'), 412, 'TENANT.REVISION_STALE');
    const since = async () =>
      Object.fromEntries(
        (await api.ask<Listed>('GET', 'plugins')).body.items.map(({ instance, facts }) => [instance, facts['since']]),
      );
    const before = await since();
    settings['from'] = { name: 'Un altro nome', address: 'assistenza@portale-edilizia.example' };
    expect(await put(`"${revision}"`)).toMatchObject({ status: 200, body: { done: 'saved', revision: revision + 1 } });
    await eventually('notices started anew', async () => (await since())['notices'] !== before['notices']);
    expect({ ...(await since()), notices: '' }).toEqual({ ...before, notices: '' });
    expect((await api.ask<Shown>('GET', 'plugins/notices')).body.settings).toEqual(settings);
  });
});

describe('what an instance says', () => {
  it('is read from any process, newest lines last, by the administrator', async () => {
    const api = await sportello.staff(TENANT, ['tenant-admin']);
    const { status, body } = await api.ask<{ lines: object[] }>('GET', 'plugins/mail/logs?limit=5');
    expect(status).toBe(200);
    expect(body.lines.length).toBeLessThanOrEqual(5);
    expectProblem(await api.ask('GET', 'plugins/mail/logs?limit=1000'), 400);
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
