import { connect } from 'node:net';
import {
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  PermanentPluginError,
  PoisonMessageError,
  TransientPluginError,
  type EscalatedTask,
  type Notification,
  type OutboundMessage,
  type PushRequest,
  type RoutingFacts,
} from '@sportello/plugin-sdk';
import type { Isolation, WantedInstance } from '@sportello/plugin-host';
import boom from './fixtures/boom.plugin.js';
import door from './fixtures/door.plugin.js';
import spool from './fixtures/spool.plugin.js';
import { content, message, wants } from './fixtures/plugins.js';
import { contextOf, eventually, OTHER_TENANT, SECRET, TENANT, testWorld, type World } from './fixtures/test.host.js';
import all from './fixtures/tier.plugin.js';

type Host = Awaited<ReturnType<World['host']>>;

const ctx = contextOf(TENANT);
const notification = { event: 'registered' } as Notification;
const form = (...values: readonly string[]): PushRequest => ({
  method: 'POST',
  headers: {},
  query: {},
  body: new Uint8Array([1, 2, 3]),
  fields: values.map((value) => ({ name: 'text', value })),
  files: [],
  idempotencyKey: null,
  language: 'it',
});

let world: World;
beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.close());

/** Whoever knocks, and what is answered at the door. */
function knock(address: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(address.split(':')[1]), '127.0.0.1', () => socket.write(text));
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

describe.each<Isolation>(['in-process', 'worker'])('isolation %s, same contract, same results', (isolation) => {
  const settings = { label: 'back-office', password: 'env:SECRET_COMUNE_UNO_TEST' };

  async function started(...wanted: readonly WantedInstance[]): Promise<Host> {
    const mine = wanted.length > 0 ? wanted : [wants('it', 'tier-all', settings)];
    world.wanted.want(TENANT, ...mine.map((one) => ({ ...one, isolation })));
    const host = await world.host([all, boom, door, spool]);
    host.start();
    for (const { name } of mine) await eventually(async () => (await health(host, name))?.state === 'RUNNING');
    return host;
  }

  const health = async (host: Host, name: string) =>
    (await host.listHealth(TENANT)).find((instance) => instance.name === name)?.health;

  it('gives each point what it asks for and takes what it answers', async () => {
    const host = await started();
    expect(await host.notify(ctx, 'it', notification, 'well')).toEqual({ state: 'sent', reference: 'r1' });
    expect(await host.send(ctx, 'it', { subject: 'well' } as OutboundMessage, 'k')).toMatchObject({ reference: 'r1' });
    expect(await host.describePush(ctx, 'it', 'en')).toEqual({ label: 'back-office', language: 'en' });
    expect(await host.push(ctx, 'it', form('one', 'two'))).toEqual([message('one'), message('two')]);
    const raw = await world.ports.blobs.put(TENANT, new TextEncoder().encode('words'));
    const stored = { ...message('x'), raw, hints: {} };
    expect(await host.read(ctx, 'it', stored)).toEqual({ ...content, text: 'words' });
    expect(await host.classify(ctx, 'it', stored)).toBeNull();
    expect(await host.evaluate(ctx, 'it', { subject: 'S' } as RoutingFacts)).toMatchObject({ team: 'back-office' });
    const task = { id: '7' } as EscalatedTask;
    expect(await host.openTask(ctx, 'it', task, 'k')).toEqual({ reference: 'their-7' });
    expect(await host.pullTasks(ctx, 'it', 3)).toEqual({ updates: [], next: 3, more: false });
    const change = { kind: 'note', text: '', at: '', attachments: [] } as const;
    await host.updateTask(ctx, 'it', { task, reference: 'r', change }, 'k');
    await expect(host.updateTask(ctx, 'it', { task, reference: 'gone', change }, 'k')).rejects.toBeInstanceOf(
      PermanentPluginError,
    );
  });

  it('gives the whole context, and takes secrets out of what is said', async () => {
    const host = await started();
    const { evidence, raw } = await host.notify(ctx, 'it', notification, 'all-of-the-context');
    expect(evidence).toEqual({
      bytes: 'bytes',
      kept: { a: [1, null] },
      gone: 'gone',
      secretLength: SECRET.length,
      label: 'back-office',
      frozen: true,
      who: 'comune-uno/it',
      dated: true,
      refusal: 'config: ConfigPluginError',
      tooLong: 'permanent: PermanentPluginError',
    });
    expect(raw?.size).toBe(5);
    await eventually(() => world.log.join().includes('the secret is [redacted]'));
    expect(world.log.join()).not.toContain(SECRET);
    const counted = world.metrics.counts.find(({ name }) => name === 'sportello_plugin_tier_all_things_total');
    expect(counted).toMatchObject({ by: 2, labels: { tenant: TENANT, instance: 'it' } });
    expect(world.metrics.gauges.get(`sportello_plugin_tier_all_level ${TENANT}/it`)).toBe(3);
  });

  it.each([
    ['transient', TransientPluginError, { message: 'busy' }],
    ['permanent', PermanentPluginError, { message: 'never' }],
    ['poison', PoisonMessageError, { code: 'mime-malformed' }],
    ['input', InvalidInputError, { problems: [expect.objectContaining({ field: 'f', code: 'required' })] }],
    ['auth', AuthPluginError, { message: 'refused' }],
    ['config', ConfigPluginError, { field: 'label' }],
    ['unknown', TransientPluginError, { message: 'out of range' }],
    ['nothing', TransientPluginError, {}],
    ['not-cloneable', TransientPluginError, { message: expect.stringContaining('cannot be cloned') }],
    ['cycle', TransientPluginError, {}],
    ['wrong-shape', TransientPluginError, { message: expect.stringContaining('breaks the contract') }],
  ])('brings home what went wrong: %s', async (key, type, details) => {
    const host = await started();
    const failing = host.notify(ctx, 'it', notification, key);
    await expect(failing).rejects.toBeInstanceOf(type);
    await expect(failing).rejects.toMatchObject(details);
  });

  it('refuses a flood of results, holds back floods of lines and figures, and goes on', async () => {
    const host = await started();
    await expect(host.push(ctx, 'it', form('flood'))).rejects.toThrow(/breaks the contract/);
    await host.notify(ctx, 'it', notification, 'log-flood');
    await host.notify(ctx, 'it', notification, 'metric-flood');
    expect(world.log.filter((line) => line.includes('flood ')).length).toBeLessThan(1_500);
    const names = new Set(world.metrics.counts.map(({ name }) => name).filter((name) => name.includes('flood')));
    expect(names.size).toBeLessThanOrEqual(100);
    expect(await host.notify(ctx, 'it', notification, 'well')).toMatchObject({ state: 'sent' });
  });

  it('cuts off what hangs at its deadline', async () => {
    const host = await started();
    await expect(host.notify(ctx, 'it', notification, 'hang-heeding')).rejects.toThrow(/longer than 6000 ms/);
    expect(await host.notify(ctx, 'it', notification, 'well')).toMatchObject({ state: 'sent' });
    await expect(host.notify(ctx, 'it', notification, 'hang')).rejects.toThrow(/longer than 6000 ms/);
    // In a worker, what goes on past its end takes the worker with it, and with that what is under way then.
    await eventually(() =>
      host.notify(ctx, 'it', notification, 'well').then(
        () => true,
        () => false,
      ),
    );
  });

  it('contains a plugin that throws in every hook, while another tenant goes on', async () => {
    world.wanted.want(OTHER_TENANT, { ...wants('theirs', 'tier-all'), isolation });
    world.wanted.want(TENANT, { ...wants('bad', 'tier-boom'), isolation });
    const host = await world.host([all, boom]);
    host.start();
    await eventually(async () => (await health(host, 'bad'))?.state === 'RETRYING');
    const stored = { ...message('x'), raw: { sha256: '0'.repeat(64), size: 0 }, hints: {} };
    const task = { id: '7' } as EscalatedTask;
    const change = { kind: 'note', text: '', at: '', attachments: [] } as const;
    for (const call of [
      host.describePush(ctx, 'bad', 'it'),
      host.push(ctx, 'bad', form('x')),
      host.read(ctx, 'bad', stored),
      host.classify(ctx, 'bad', stored),
      host.send(ctx, 'bad', { subject: 'x' } as OutboundMessage, 'k'),
      host.notify(ctx, 'bad', notification, 'k'),
      host.evaluate(ctx, 'bad', { subject: 'S' } as RoutingFacts),
      host.openTask(ctx, 'bad', task, 'k'),
      host.updateTask(ctx, 'bad', { task, reference: 'r', change }, 'k'),
      host.pullTasks(ctx, 'bad', null),
    ]) {
      await expect(call).rejects.toBeInstanceOf(TransientPluginError);
    }
    const theirs = host.notify(contextOf(OTHER_TENANT), 'theirs', notification, 'well');
    expect(await theirs).toMatchObject({ state: 'sent' });
  });

  it('polls, commits, acknowledges and goes on from the cursor', async () => {
    await world.host([]);
    const host = await started(wants('spool', 'tier-spool'));
    await world.ports.store.set(TENANT, 'spool', 'spool', ['a', 'b', 'c']);
    await eventually(async () => (await world.inbox()).length === 3);
    await eventually(async () => (await world.ports.store.get(TENANT, 'spool', 'acknowledged')) === 3);
    expect((await world.row('spool')).cursor).toBe(3);
    expect((await health(host, 'spool'))?.state).toBe('RUNNING');
  });

  it('keeps a door open that says accepted after the commit, and closes it with its instance', async () => {
    const host = await started(wants('door', 'tier-door'));
    const address = (await health(host, 'door'))?.address ?? '';
    expect(await knock(address, 'm1')).toBe('new');
    expect(await knock(address, 'm1')).toBe('duplicate');
    world.intake.broken = true;
    expect(await knock(address, 'm2')).toBe('transient');
    expect(await world.inbox()).toEqual(['m1']);
    await host.stop();
    expect(await knock(address, 'm3')).toBe('');
  });

  it('refuses an instance whose plugin is not known to work there', async () => {
    const other = isolation === 'worker' ? 'in-process' : 'worker';
    world.wanted.want(TENANT, { ...wants('it', 'tier-all'), isolation });
    const host = await world.host([{ ...all, isolation: [other] }]);
    host.start();
    await eventually(async () => (await health(host, 'it'))?.state === 'MISCONFIGURED');
    expect(await health(host, 'it')).toMatchObject({ field: 'isolation', reason: expect.stringContaining(other) });
  });
});
