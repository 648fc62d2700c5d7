import type {
  BlobRef,
  Contributions,
  Notification,
  PluginContext,
  RoutingFacts,
  StoredInbound,
} from '@sportello/plugin-sdk';
import { TransientPluginError } from '@sportello/plugin-sdk';
import { PluginLogTable } from '@sportello/plugin-host';
import { content, Mailbox, message, plugin, read, wants, type Settings } from './fixtures/plugins.js';
import { contextOf, eventually, OTHER_TENANT, SECRET, TENANT, testWorld, type World } from './fixtures/test.host.js';

let world: World;
const ctx = contextOf(TENANT);
const check = async () => undefined;
const notification = { event: 'registered' } as Notification;
const facts = { kind: 'support', channel: 'mail' } as RoutingFacts;
const stored: StoredInbound = {
  externalId: 'x',
  mediaType: 'text/plain',
  raw: { sha256: '0'.repeat(64), size: 0 },
  receivedAt: '2026-03-02T09:00:00Z',
  hints: {},
};

beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.close());

type Host = Awaited<ReturnType<World['host']>>;
const health = async (host: Host, name: string, tenant = TENANT) =>
  (await host.listHealth(tenant)).find((instance) => instance.name === name)?.health;
const becomes = (host: Host, name: string, state: string) =>
  eventually(async () => (await health(host, name))?.state === state);

/** A notifier that answers whatever it is told to. */
async function answering(answer: () => unknown): Promise<Host> {
  const notifier = { check, notify: async () => answer() as never };
  world.wanted.want(TENANT, wants('n', 'notify-x'));
  const host = await world.host([plugin('notify-x', { notifier })]);
  host.start();
  await becomes(host, 'n', 'RUNNING');
  return host;
}

describe('an answer that breaks the contract', () => {
  const circle: Record<string, unknown> = { state: 'sent' };
  circle['reference'] = circle;
  const trap = Object.defineProperty({ state: 'sent' }, 'reference', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  it.each<[string, () => unknown, RegExp]>([
    ['the wrong shape', () => ({ state: 'maybe', reference: 7 }), /breaks the contract.*state/s],
    ['nothing at all', () => undefined, /breaks the contract/],
    ['a circle', () => circle, /result of notify (breaks the contract|cannot be cloned)/],
    ['a function', () => ({ state: 'sent', reference: () => 'r' }), /cannot be cloned/],
    ['a property that throws', () => trap, /cannot be cloned/],
    ['megabytes', () => ({ state: 'sent', reference: 'x'.repeat(64 * 1024 * 1024) }), /result of notify/],
  ])('%s is refused in words, and the instance goes on', async (_what, answer, why) => {
    let bad = true;
    const host = await answering(() => (bad ? answer() : { state: 'sent', reference: 'r1' }));
    const refused = host.notify(ctx, 'n', notification, 'k');
    await expect(refused).rejects.toBeInstanceOf(TransientPluginError);
    await expect(refused).rejects.toThrow(why);
    await becomes(host, 'n', 'DEGRADED');
    bad = false;
    expect(await host.notify(ctx, 'n', notification, 'k')).toMatchObject({ reference: 'r1' });
  });

  it('in a poll, stores nothing and moves no cursor', async () => {
    const round: Record<string, unknown> = {};
    round['round'] = round;
    const poll = async () => ({ messages: [message('a')], next: round, more: false }) as never;
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { check, poll, read } })]);
    host.start();
    await becomes(host, 'mail', 'RETRYING');
    expect((await health(host, 'mail'))?.reason).toMatch(/result of poll/);
    expect(await world.inbox()).toEqual([]);
    expect(await world.row('mail')).toMatchObject({ cursor: null });
  });
});

describe('what is another tenant’s', () => {
  it('is not had by the hash of its bytes', async () => {
    const foreign = await world.ports.blobs.put(OTHER_TENANT, Buffer.from('riservato'));
    let ref: BlobRef = foreign;
    const reading: Contributions<Settings>['channel.inbound.push'] = {
      check,
      verify: async (_ctx, given) => given,
      parse: async () => [],
      read: async (given: PluginContext<Settings>) => ({
        ...content,
        text: new TextDecoder().decode(await given.blobs.get(ref)),
      }),
    };
    world.wanted.want(TENANT, wants('form', 'channel-form'));
    const host = await world.host([plugin('channel-form', { 'channel.inbound.push': reading })]);
    host.start();
    await expect(host.read(ctx, 'form', stored)).rejects.toThrow();
    ref = await world.ports.blobs.put(TENANT, Buffer.from('nostro'));
    expect(await host.read(ctx, 'form', stored)).toMatchObject({ text: 'nostro' });
  });

  it('is not attached to a message by the hash of its bytes', async () => {
    const foreign = await world.ports.blobs.put(OTHER_TENANT, Buffer.from('riservato'));
    let blob: BlobRef = foreign;
    const poller = new Mailbox().poller();
    const naming = async () => ({ ...content, attachments: [{ name: 'a.txt', mediaType: 'text/plain', blob }] });
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { ...poller, read: naming } })]);
    host.start();
    await expect(host.read(ctx, 'mail', stored)).rejects.toThrow('names bytes that the tenant does not have');
    blob = await world.ports.blobs.put(TENANT, Buffer.from('nostro'));
    expect((await host.read(ctx, 'mail', stored)).attachments).toHaveLength(1);
  });

  it('is not run by asking for its instance', async () => {
    const evaluate = () => ({ decision: 'abstain' as const, reason: { it: 'No', en: 'No' } });
    world.wanted.want(OTHER_TENANT, wants('theirs', 'rule-x'));
    const host = await world.host([plugin('rule-x', { 'routing.rule': { evaluate } })]);
    host.start();
    await becomesOf(host, OTHER_TENANT, 'theirs');
    await expect(host.evaluate(ctx, 'theirs', facts)).rejects.toMatchObject({ code: 'PLUGIN.INSTANCE_NOT_FOUND' });
  });
});

const becomesOf = (host: Host, tenant: typeof TENANT, name: string) =>
  eventually(async () => (await health(host, name, tenant))?.state === 'RUNNING');

describe('a secret that goes missing at run time', () => {
  it('names the setting to whoever looks, and is found again after a restart', async () => {
    const secrets = new Map([['env:SECRET_COMUNE_UNO_TEST', SECRET]]);
    const found = { find: async (_tenant: string, reference: string) => secrets.get(reference) };
    const notify = async (given: PluginContext<Settings>) => {
      await given.secret('password');
      return { state: 'sent' as const, reference: 'r' };
    };
    world.wanted.want(TENANT, wants('n', 'notify-x', { password: 'env:SECRET_COMUNE_UNO_TEST' }));
    const host = await world.host(
      [plugin('notify-x', { notifier: { check, notify } })],
      {},
      { ...world.ports, secrets: found },
    );
    host.start();
    await becomes(host, 'n', 'RUNNING');
    secrets.clear();
    await expect(host.notify(ctx, 'n', notification, 'k')).rejects.toMatchObject({ field: 'password' });
    await becomes(host, 'n', 'MISCONFIGURED');
    expect(await health(host, 'n')).toMatchObject({
      field: 'password',
      reason: expect.stringContaining('no secret behind env:SECRET_COMUNE_UNO_TEST'),
    });
    secrets.set('env:SECRET_COMUNE_UNO_TEST', SECRET);
    await host.restart(ctx, 'n');
    await becomes(host, 'n', 'RUNNING');
    expect(await host.notify(ctx, 'n', notification, 'k')).toMatchObject({ state: 'sent' });
  });
});

describe('an instance that is removed while it works', () => {
  it('ends its poll, commits nothing more, gives its lease back and makes no noise', async () => {
    const mailbox = new Mailbox();
    let polling = false;
    const poller = mailbox.poller();
    const slow: typeof poller = {
      ...poller,
      poll: async (given, cursor) => {
        if (mailbox.messages.length === 0) return poller.poll(given, cursor);
        polling = true;
        await new Promise<void>((resolve) => given.signal.addEventListener('abort', () => resolve(), { once: true }));
        return poller.poll(given, cursor);
      },
    };
    world.wanted.want(TENANT, wants('mail', 'channel-x'), wants('other', 'notify-x'));
    const notifier = { check, notify: async () => ({ state: 'sent' as const, reference: 'r' }) };
    const host = await world.host([
      plugin('channel-x', { 'channel.inbound.poll': slow }),
      plugin('notify-x', { notifier }),
    ]);
    host.start();
    await becomes(host, 'mail', 'RUNNING');
    mailbox.messages.push('late');
    await eventually(() => polling);
    world.wanted.want(TENANT, wants('other', 'notify-x'));
    await becomes(host, 'mail', 'DISABLED');
    expect(await world.inbox()).toEqual([]);
    await eventually(async () => (await world.row('mail')).lease_owner === null);
    expect(await world.row('mail')).toMatchObject({ state: 'DISABLED', cursor: 0 });
    expect(
      world.log.filter((line) => line.includes('"instance":"mail"') && /"level":"(warn|error)"/.test(line)),
    ).toEqual([]);
    await expect(host.read(ctx, 'mail', stored)).rejects.toMatchObject({ code: 'PLUGIN.INSTANCE_NOT_FOUND' });
    expect(await host.notify(ctx, 'other', notification, 'k')).toMatchObject({ state: 'sent' });
  });

  it('goes on from where it was when it comes back: what was committed does not come twice', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a', 'b');
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() })]);
    host.start();
    await eventually(async () => (await world.inbox()).length === 2);
    world.wanted.want(TENANT);
    await becomes(host, 'mail', 'DISABLED');
    mailbox.messages.push('c');
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    await eventually(async () => (await world.inbox()).length === 3);
    expect(await world.inbox()).toEqual(['a', 'b', 'c']);
  });
});

describe('the lines an instance says', () => {
  const lines = () => new PluginLogTable(world.database.unitOfWork).newest(TENANT, 'n', 200);
  const telling = (tell: (given: PluginContext<Settings>) => Promise<void>) => ({
    check: async (given: PluginContext<Settings>) => tell(given),
    notify: async () => ({ state: 'sent' as const, reference: 'r' }),
  });

  it('are kept for its tenant, oldest first, without any secret in any disguise', async () => {
    world.wanted.want(TENANT, wants('n', 'notify-x', { password: 'env:SECRET_COMUNE_UNO_TEST' }));
    const notifier = telling(async (given) => {
      const secret = await given.secret('password');
      given.log.info(`login with ${secret}`, {
        nested: [Buffer.from(secret).toString('base64')],
        token: 'got-elsewhere',
      });
      given.log.error('refused\0', { url: `https://x/?p=${encodeURIComponent(secret)}` });
      throw new Error(`no entry with ${secret}`);
    });
    const host = await world.host([plugin('notify-x', { notifier })]);
    host.start();
    await becomes(host, 'n', 'RETRYING');
    await host.stop();
    const kept = await lines();
    expect(kept.slice(0, 2).map(({ message: said }) => said)).toEqual(['login with [redacted]', 'refused']);
    expect(kept.some(({ facts: told }) => JSON.stringify(told).includes('RETRYING'))).toBe(true);
    const text = JSON.stringify(kept);
    for (const canary of [SECRET, Buffer.from(SECRET).toString('base64'), 'got-elsewhere'])
      expect(text).not.toContain(canary);
    expect(await new PluginLogTable(world.database.unitOfWork).newest(OTHER_TENANT, 'n', 200)).toEqual([]);
  });

  it('are at most 200, of any size and shape, and a circle in the facts loses no line', async () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    world.wanted.want(TENANT, wants('n', 'notify-x'));
    const notifier = telling(async ({ log }) => {
      for (let n = 0; n < 500; n += 1) log.debug(`line ${n}`);
      log.warn('big', { big: 'x'.repeat(100_000) });
      log.warn('round', circle as never);
    });
    const host = await world.host([plugin('notify-x', { notifier })]);
    host.start();
    await becomes(host, 'n', 'RUNNING');
    await host.restart(ctx, 'n');
    await becomes(host, 'n', 'RUNNING');
    await host.stop();
    const kept = await lines();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(kept).length).toBeLessThan(50_000);
  });
});
