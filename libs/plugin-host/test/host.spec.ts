import {
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  PermanentPluginError,
  PoisonMessageError,
  TransientPluginError,
  type Contributions,
  type Listening,
  type Notification,
  type PushRequest,
  type RoutingFacts,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { content, hang, message, Mailbox, plugin, read, wants, type Settings } from './fixtures/plugins.js';
import { contextOf, eventually, OTHER_TENANT, TENANT, testWorld, type World } from './fixtures/test.host.js';

let world: World;
const ctx = contextOf(TENANT);

beforeEach(async () => {
  world = await testWorld();
});

afterEach(() => world.close());

const request: PushRequest = {
  method: 'POST',
  headers: {},
  query: {},
  body: new Uint8Array(0),
  fields: [{ name: 'text', value: 'aiuto' }],
  files: [],
  idempotencyKey: 'k',
  language: 'it',
};
const stored: StoredInbound = {
  externalId: 'x',
  mediaType: 'text/plain',
  raw: { sha256: '0'.repeat(64), size: 0 },
  receivedAt: '2026-03-02T09:00:00Z',
  hints: {},
};
const notification = { event: 'registered' } as Notification;
const facts = { kind: 'support', channel: 'mail' } as RoutingFacts;
const check = async () => undefined;
const push: NonNullable<Contributions<Settings>['channel.inbound.push']> = {
  check,
  verify: async (_ctx, given) => given,
  parse: async () => [message('form-1')],
  describe: async (plugin) => ({ label: plugin.settings.label ?? null }),
  read,
};
const notifier = { check, notify: async () => ({ state: 'sent' as const, reference: 'r1' }) };

const health = async (host: Awaited<ReturnType<World['host']>>, name: string, tenant = TENANT) =>
  (await host.listHealth(tenant)).find((instance) => instance.name === name)?.health;

async function running(host: Awaited<ReturnType<World['host']>>, name: string): Promise<void> {
  await eventually(async () => (await health(host, name))?.state === 'RUNNING');
}

describe('instances', () => {
  it('start after start() has returned, and answer the first question even before they have started', async () => {
    world.wanted.want(TENANT, wants('form', 'channel-form', { label: 'A' }));
    const host = await world.host([plugin('channel-form', { 'channel.inbound.push': { ...push, check: hang } })]);
    host.start();
    expect(await host.describePush(ctx, 'form', 'it')).toEqual({ label: 'A' });
    expect(await host.acceptsPush(ctx, 'form')).toBe(true);
    expect(await host.acceptsPush(ctx, 'none')).toBe(false);
    await expect(host.describePush(ctx, 'none', 'it')).rejects.toMatchObject({ code: 'PLUGIN.INSTANCE_NOT_FOUND' });
  });

  it('are restarted alone when their settings change, and stopped when no longer wanted', async () => {
    const starts: string[] = [];
    const counting = { ...notifier, check: async ({ instance }: { instance: string }) => void starts.push(instance) };
    const one = plugin('notify-x', { notifier: counting });
    world.wanted.want(TENANT, wants('a', 'notify-x'), wants('b', 'notify-x', { label: '1' }));
    const host = await world.host([one]);
    host.start();
    await running(host, 'a');
    await running(host, 'b');
    world.wanted.want(TENANT, wants('a', 'notify-x'), wants('b', 'notify-x', { label: '2' }));
    await eventually(() => starts.length === 3);
    expect(starts.sort()).toEqual(['a', 'b', 'b']);
    await running(host, 'b');
    world.wanted.want(TENANT, wants('a', 'notify-x'), { ...wants('b', 'notify-x', { label: '2' }), enabled: false });
    await eventually(async () => (await health(host, 'b'))?.state === 'DISABLED');
    await expect(host.notify(ctx, 'b', notification, 'k')).rejects.toMatchObject({
      code: 'PLUGIN.INSTANCE_DISABLED',
      details: { instance: 'b' },
    });
    expect(starts).toHaveLength(3);
    await host.restart(ctx, 'a');
    await eventually(() => starts.length === 4);
  });

  it('show what is wrong with them: unknown setting, missing plugin, missing secret', async () => {
    world.wanted.want(
      TENANT,
      wants('typo', 'notify-x', { lable: 'x' }),
      wants('gone', 'notify-none'),
      wants('secretless', 'notify-s', { password: 'env:NOT_SET' }),
      wants('fine', 'notify-x'),
    );
    const secretive = {
      ...notifier,
      check: async (c: { secret(f: string): Promise<string> }) => void (await c.secret('password')),
    };
    const host = await world.host([plugin('notify-x', { notifier }), plugin('notify-s', { notifier: secretive })]);
    host.start();
    await running(host, 'fine');
    await eventually(async () => (await health(host, 'secretless'))?.state === 'MISCONFIGURED');
    await eventually(async () => (await health(host, 'gone'))?.state === 'INCOMPATIBLE');
    expect(await health(host, 'typo')).toMatchObject({ state: 'MISCONFIGURED', field: 'lable' });
    expect(await health(host, 'secretless')).toMatchObject({
      field: 'password',
      reason: expect.stringContaining('env:NOT_SET'),
    });
    expect((await health(host, 'gone'))?.reason).toContain('notify-none');
    await expect(host.notify(ctx, 'typo', notification, 'k')).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('take settings written for an older version of their plugin, and say which migration is missing', async () => {
    const definition = plugin(
      'notify-x',
      { notifier: { check, notify: async ({ settings }) => ({ state: 'sent', reference: settings.label ?? 'none' }) } },
      { configVersion: 3, configMigrations: { 2: (old) => ({ label: (old as { title: string }).title }) } },
    );
    world.wanted.want(
      TENANT,
      { ...wants('second', 'notify-x', { title: 'as before' }), settingsVersion: 2 },
      { ...wants('first', 'notify-x', { name: 'long ago' }), settingsVersion: 1 },
      { ...wants('third', 'notify-x', { label: 'now' }), settingsVersion: 3 },
    );
    const host = await world.host([definition]);
    host.start();
    await running(host, 'third');
    await running(host, 'second');
    expect(await host.notify(ctx, 'second', notification, 'k')).toMatchObject({ reference: 'as before' });
    expect(await host.notify(ctx, 'third', notification, 'k')).toMatchObject({ reference: 'now' });
    await eventually(async () => (await health(host, 'first'))?.state === 'MISCONFIGURED');
    expect((await health(host, 'first'))?.reason).toContain('no migration from version 1 to 2');
  });

  it('of a tenant the host never came to know are unavailable, not absent, once it stops', async () => {
    world.wanted.want(TENANT, wants('n', 'notify-x'));
    const host = await world.host([plugin('notify-x', { notifier })]);
    await host.stop();
    await expect(host.notify(ctx, 'n', notification, 'k')).rejects.toMatchObject({
      code: 'PLUGIN.HOST_STOPPING',
      kind: 'unavailable',
    });
  });

  it('can have their settings tried before they are saved', async () => {
    const picky = {
      ...notifier,
      check: async ({ settings }: { settings: Settings }) => {
        if (settings.label === 'bad') throw new ConfigPluginError('label', 'no such mailbox');
      },
    };
    const host = await world.host([plugin('notify-x', { notifier: picky })]);
    await host.tryOut(ctx, wants('new', 'notify-x', { label: 'good' }));
    await expect(host.tryOut(ctx, wants('new', 'notify-x', { label: 'bad' }))).rejects.toMatchObject({
      field: 'label',
    });
    await expect(host.tryOut(ctx, wants('new', 'notify-x', { lable: '' }))).rejects.toBeInstanceOf(ConfigPluginError);
    expect(await host.listHealth(TENANT)).toEqual([]);
  });

  it('of a plugin that throws in every hook hinder nobody', async () => {
    const boom = async () => {
      throw new Error('boom');
    };
    const all: Contributions<Settings> = {
      'channel.inbound.poll': { check: boom, poll: boom, acknowledge: boom, wait: boom, read: boom },
      'channel.inbound.push': { check: boom, describe: boom, verify: boom, parse: boom, read: boom },
      'channel.outbound': { capabilities: { attachments: false, html: false }, check: boom, send: boom },
      notifier: { check: boom, notify: boom },
      'routing.rule': { evaluate: boom },
    };
    const mailbox = new Mailbox();
    mailbox.messages.push('a');
    world.wanted.want(TENANT, wants('bad', 'all-bad'), wants('mail', 'channel-x'), wants('form', 'channel-form'));
    world.wanted.want(OTHER_TENANT, wants('bad', 'all-bad'));
    const host = await world.host([
      plugin('all-bad', all),
      plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() }),
      plugin('channel-form', { 'channel.inbound.push': push }),
    ]);
    host.start();
    await eventually(async () => (await world.inbox()).length === 1);
    expect(await host.push(ctx, 'form', request)).toEqual([message('form-1')]);
    for (const call of [
      host.describePush(ctx, 'bad', 'it'),
      host.push(ctx, 'bad', request),
      host.read(ctx, 'bad', stored),
      host.notify(ctx, 'bad', notification, 'k'),
      host.send(ctx, 'bad', { subject: 'x' } as never, 'k'),
      host.evaluate(ctx, 'bad', facts),
    ]) {
      await expect(call).rejects.toBeInstanceOf(TransientPluginError);
    }
    await eventually(async () => (await health(host, 'bad'))?.state === 'RETRYING');
    await eventually(async () => (await health(host, 'bad', OTHER_TENANT))?.state === 'RETRYING');
  });

  it('that hang are cut off at their deadlines, also when the host stops', async () => {
    const deadlines = { check: 50, notify: 50, evaluate: 50 };
    world.wanted.want(TENANT, wants('hung', 'notify-x'));
    const host = await world.host([
      plugin(
        'notify-x',
        { notifier: { check: hang, notify: hang }, 'routing.rule': { evaluate: hang } },
        { deadlines },
      ),
    ]);
    host.start();
    await expect(host.notify(ctx, 'hung', notification, 'k')).rejects.toThrow(/longer than 50 ms/);
    await expect(host.evaluate(ctx, 'hung', facts)).rejects.toThrow(/longer than 50 ms/);
    await eventually(async () => (await health(host, 'hung'))?.state === 'RETRYING');
    await host.stop();
    expect(await health(host, 'hung')).toMatchObject({ state: 'DISABLED' });
  });
});

describe('the work of instances', () => {
  it.each([
    ['transient', new TransientPluginError('x'), TransientPluginError, 'DEGRADED'],
    ['unknown', new Error('x'), TransientPluginError, 'DEGRADED'],
    ['permanent', new PermanentPluginError('x'), PermanentPluginError, 'RUNNING'],
    ['auth', new AuthPluginError('x'), AuthPluginError, 'NEEDS_REAUTH'],
    ['config', new ConfigPluginError('label', 'x'), ConfigPluginError, 'MISCONFIGURED'],
  ])('tells %s failures apart, and shows them in the state', async (_name, thrown, expected, state) => {
    world.wanted.want(TENANT, wants('n', 'notify-x'));
    const failing = { check, notify: () => Promise.reject(thrown) };
    const host = await world.host([plugin('notify-x', { notifier: failing })]);
    host.start();
    await running(host, 'n');
    await expect(host.notify(ctx, 'n', notification, 'k')).rejects.toBeInstanceOf(expected);
    await eventually(async () => (await health(host, 'n'))?.state === state);
  });

  it('runs well again after one success', async () => {
    let down = true;
    const notify = async () => {
      if (down) throw new TransientPluginError('x');
      return { state: 'sent' as const, reference: 'r1' };
    };
    world.wanted.want(TENANT, wants('n', 'notify-x'));
    const host = await world.host([plugin('notify-x', { notifier: { check, notify } })]);
    host.start();
    await running(host, 'n');
    await expect(host.notify(ctx, 'n', notification, 'k')).rejects.toThrow();
    await eventually(async () => (await health(host, 'n'))?.state === 'DEGRADED');
    down = false;
    expect(await host.notify(ctx, 'n', notification, 'k')).toEqual({ state: 'sent', reference: 'r1' });
    await running(host, 'n');
  });

  it('refuses wrong input field by field, and a sender it does not believe, staying healthy', async () => {
    const problem = { field: 'text', code: 'required', message: { it: 'Manca', en: 'Missing' } };
    const strict = {
      ...push,
      verify: async (_ctx: unknown, given: PushRequest) => {
        if (given.headers['x-forged'] !== undefined) throw new AuthPluginError('forged');
        return given;
      },
      parse: async () => Promise.reject(new InvalidInputError([problem])),
    };
    world.wanted.want(TENANT, wants('form', 'channel-form'));
    const host = await world.host([plugin('channel-form', { 'channel.inbound.push': strict })]);
    host.start();
    await running(host, 'form');
    await expect(host.push(ctx, 'form', request)).rejects.toMatchObject({ problems: [problem] });
    await expect(host.push(ctx, 'form', { ...request, headers: { 'x-forged': '1' } })).rejects.toBeInstanceOf(
      AuthPluginError,
    );
    expect((await health(host, 'form'))?.state).toBe('RUNNING');
  });

  it('reads what was committed in any state, and lets poison be quarantined', async () => {
    const mailbox = new Mailbox();
    const poison = async () => Promise.reject(new PoisonMessageError('mime-malformed', 'no'));
    const refused = async () => Promise.reject(new AuthPluginError('no'));
    world.wanted.want(TENANT, wants('good', 'channel-x'), wants('poison', 'channel-p'));
    const host = await world.host([
      plugin('channel-x', { 'channel.inbound.poll': { ...mailbox.poller(), check: refused } }),
      plugin('channel-p', { 'channel.inbound.poll': { ...mailbox.poller(), read: poison } }),
    ]);
    host.start();
    await eventually(async () => (await health(host, 'good'))?.state === 'NEEDS_REAUTH');
    expect(await host.read(ctx, 'good', stored)).toEqual(content);
    await expect(host.read(ctx, 'poison', stored)).rejects.toMatchObject({
      name: 'PoisonMessageError',
      code: 'mime-malformed',
    });
  });

  it('asks rules, and takes garbage for a failure', async () => {
    const reason = { it: 'Per il tipo', en: 'By kind' };
    world.wanted.want(TENANT, wants('r', 'rule-x', { label: 'back' }), wants('g', 'rule-g'));
    const host = await world.host([
      plugin('rule-x', {
        'routing.rule': { evaluate: (_facts, settings) => ({ decision: 'route', team: settings.label ?? '', reason }) },
      }),
      plugin('rule-g', { 'routing.rule': { evaluate: () => ({ decision: 'route' }) as never } }),
    ]);
    host.start();
    expect(await host.evaluate(ctx, 'r', facts)).toEqual({ decision: 'route', team: 'back', reason });
    await expect(host.evaluate(ctx, 'g', facts)).rejects.toThrow(/breaks the contract/);
  });
});

describe('a door', () => {
  it('says accepted after the commit, not when it failed, and is closed with its instance', async () => {
    let door: Parameters<NonNullable<Contributions<Settings>['channel.inbound.listen']>['listen']>[1] | undefined;
    let closed = 0;
    const listening: Listening = { address: '127.0.0.1:2525', close: async () => void (closed += 1) };
    const listen = async (_ctx: unknown, given: NonNullable<typeof door>) => {
      door = given;
      return listening;
    };
    world.wanted.want(TENANT, wants('smtp', 'channel-s'));
    const host = await world.host([plugin('channel-s', { 'channel.inbound.listen': { check, listen, read } })]);
    host.start();
    await running(host, 'smtp');
    expect((await health(host, 'smtp'))?.address).toBe('127.0.0.1:2525');
    expect(await door?.accept(message('m1'))).toEqual({ accepted: 'new' });
    expect(await door?.accept(message('m1'))).toEqual({ accepted: 'duplicate' });
    world.intake.broken = true;
    await expect(door?.accept(message('m2'))).rejects.toThrow('the message could not be stored');
    await expect(door?.accept({ nothing: 1 } as never)).rejects.toMatchObject({ verdict: 'garbage' });
    expect(await world.inbox()).toEqual(['m1']);
    await host.stop();
    expect(closed).toBe(1);
    await expect(door?.accept(message('m3'))).rejects.toThrow('closing');
  });
});
