import { systemClock } from '@sportello/kernel';
import { PluginInstanceTable } from '@sportello/plugin-host';
import { AuthPluginError, TransientPluginError } from '@sportello/plugin-sdk';
import { hang, Mailbox, message, plugin, wants } from './fixtures/plugins.js';
import { contextOf, eventually, TENANT, testWorld, type World } from './fixtures/test.host.js';

let world: World;

beforeEach(async () => {
  world = await testWorld();
});

afterEach(() => world.close());

const health = async (host: Awaited<ReturnType<World['host']>>, name: string) =>
  (await host.listHealth(TENANT)).find((instance) => instance.name === name)?.health;

describe('a polled instance', () => {
  it('commits messages and cursor, then acknowledges, and takes what comes later', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a', 'b', 'c');
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() })]);
    host.start();
    await eventually(async () => (await world.inbox()).length === 3);
    mailbox.messages.push('d');
    await eventually(async () => (await world.inbox()).length === 4);
    await eventually(() => mailbox.acknowledged.at(-1) === 4);
    expect(await world.inbox()).toEqual(['a', 'b', 'c', 'd']);
    expect((await world.row('mail')).cursor).toBe(4);
    expect(mailbox.acknowledged).toEqual([2, 3, 4]);
    await eventually(async () => (await health(host, 'mail'))?.state === 'RUNNING');
  });

  it('loses nothing and takes nothing twice when the commit fails and when acknowledge never came', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a', 'b', 'c');
    world.intake.broken = true;
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const poller = mailbox.poller();
    let refused = 0;
    const acknowledge = async () => {
      refused += 1;
      if (refused <= 2) throw new TransientPluginError('gone again');
    };
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { ...poller, acknowledge } })]);
    host.start();
    await eventually(() => mailbox.polls >= 3);
    expect(await world.inbox()).toEqual([]);
    expect((await world.row('mail')).cursor).toBeNull();
    world.intake.broken = false;
    await eventually(async () => (await world.inbox()).length === 3);
    await eventually(() => refused >= 4);
    expect(await world.inbox()).toEqual(['a', 'b', 'c']);
  });

  it('goes on where the last process was, and acknowledges what that one could not', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a', 'b');
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const definition = plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() });
    const first = await world.host([definition]);
    first.start();
    await eventually(async () => (await world.inbox()).length === 2);
    await first.stop();
    expect((await world.row('mail')).lease_owner).toBeNull();
    mailbox.acknowledged.length = 0;
    mailbox.messages.push('c');
    (await world.host([definition])).start();
    await eventually(async () => (await world.inbox()).length === 3);
    expect(mailbox.acknowledged[0]).toBe(2);
  });

  it('polls at once when its plugin hints, and by interval when the hint fails or never comes', async () => {
    const mailbox = new Mailbox();
    let hint = (): void => undefined;
    const wait = () => new Promise<void>((resolve) => (hint = resolve));
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const definition = plugin('channel-x', { 'channel.inbound.poll': { ...mailbox.poller(), wait } });
    (await world.host([definition], { pollInterval: () => 3_600_000 })).start();
    await eventually(() => mailbox.polls === 1);
    mailbox.messages.push('a');
    await eventually(async () => {
      hint();
      return (await world.inbox()).length === 1;
    });

    const other = new Mailbox();
    world.wanted.want(TENANT, wants('deaf', 'channel-y'), wants('mute', 'channel-z'));
    const failing = { ...other.poller(), wait: async () => Promise.reject(new Error('no IDLE here')) };
    const silent = { ...other.poller(), wait: hang };
    const host = await world.host([
      plugin('channel-y', { 'channel.inbound.poll': failing }),
      plugin('channel-z', { 'channel.inbound.poll': silent }),
    ]);
    host.start();
    await eventually(() => other.polls >= 6);
    await eventually(async () => (await health(host, 'deaf'))?.state === 'RUNNING');
  });
});

/** The instances as a process sees them that may stop acting in the middle of anything. */
class FreezingInstances extends PluginInstanceTable {
  #frozen: Promise<void> = Promise.resolve();
  thaw = (): void => undefined;

  freeze(): void {
    this.#frozen = new Promise((resolve) => (this.thaw = resolve));
  }

  override async acquire(
    ...args: Parameters<PluginInstanceTable['acquire']>
  ): ReturnType<PluginInstanceTable['acquire']> {
    await this.#frozen;
    return super.acquire(...args);
  }

  override async renewAll(
    ...args: Parameters<PluginInstanceTable['renewAll']>
  ): ReturnType<PluginInstanceTable['renewAll']> {
    await this.#frozen;
    return super.renewAll(...args);
  }

  override async renew(...args: Parameters<PluginInstanceTable['renew']>): Promise<boolean> {
    await this.#frozen;
    return super.renew(...args);
  }
}

describe('an instance wanted by several processes', () => {
  it('is polled by one of them; when that one dies another takes over after the lease has run out', async () => {
    const mailbox = new Mailbox();
    const definition = plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() });
    const frozen = new FreezingInstances(world.database.unitOfWork, systemClock);
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    (await world.host([definition], { owner: 'first' }, { ...world.ports, instances: frozen })).start();
    await eventually(async () => (await world.row('mail').catch(() => null))?.lease_owner === 'first');
    (await world.host([definition], { owner: 'second' })).start();
    mailbox.messages.push('a');
    await eventually(async () => (await world.inbox()).length === 1);
    expect(await world.row('mail')).toMatchObject({ lease_owner: 'first', lease_epoch: 1 });

    // From here on the first neither renews its lease nor gives it back, as if it had been killed.
    frozen.freeze();
    await eventually(async () => (await world.row('mail')).lease_owner === 'second');
    expect(await world.row('mail')).toMatchObject({ lease_epoch: 2 });
    mailbox.messages.push('b');
    await eventually(async () => (await world.inbox()).length === 2);
    expect(await world.inbox()).toEqual(['a', 'b']);
    frozen.thaw();
  });

  it('aborts the poll of a process that has lost its lease, and lets it move nothing', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a');
    let aborted = false;
    let entered = false;
    let go = (): void => undefined;
    const slow = {
      ...mailbox.poller(),
      poll: async (ctx: { signal: AbortSignal }) => {
        entered = true;
        ctx.signal.addEventListener('abort', () => (aborted = true));
        await new Promise<void>((resolve) => (go = resolve));
        return { messages: [message('zombie')], next: 99, more: false };
      },
    };
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    (await world.host([plugin('channel-x', { 'channel.inbound.poll': slow })], { owner: 'zombie' })).start();
    await eventually(() => entered);
    await world.database.asAdmin(
      `UPDATE plugin_instance SET lease_owner = 'other', lease_epoch = lease_epoch + 1, lease_until = now() + interval '1 hour'`,
    );
    await eventually(() => aborted);
    go();
    expect(await world.inbox()).toEqual([]);
    expect((await world.row('mail')).cursor).toBeNull();
    await expect(
      world.intake.accept(contextOf(TENANT), 'mail', [message('zombie')], { cursor: { next: 99, leaseEpoch: 1 } }),
    ).rejects.toMatchObject({ name: 'LeaseLostError' });
    expect(await world.inbox()).toEqual([]);
  });

  it('lets two processes empty one mailbox, each message once', async () => {
    const mailbox = new Mailbox();
    const expected = Array.from({ length: 60 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    mailbox.messages.push(...expected);
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const definition = plugin('channel-x', { 'channel.inbound.poll': mailbox.poller(3) });
    for (const owner of ['one', 'two', 'three']) (await world.host([definition], { owner })).start();
    await eventually(async () => (await world.inbox()).length === expected.length);
    expect(await world.inbox()).toEqual(expected);
    expect((await world.row('mail')).lease_epoch).toBe(1);
  });
});

describe('a mailbox in trouble', () => {
  it.each([
    ['TransientPluginError', new TransientPluginError('down'), 'RETRYING'],
    ['an unknown error', new Error('boom'), 'RETRYING'],
    ['AuthPluginError', new AuthPluginError('bad password'), 'NEEDS_REAUTH'],
  ])('after %s is in the state the error decides', async (_name, thrown, state) => {
    const mailbox = new Mailbox();
    let polls = 0;
    const poll = async () => {
      polls += 1;
      throw thrown;
    };
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { ...mailbox.poller(), poll } })]);
    host.start();
    await eventually(async () => (await health(host, 'mail'))?.state === state);
    if (state === 'RETRYING') await eventually(() => polls >= 3);
    else expect(polls).toBe(1);
    expect(await health(host, 'mail')).toMatchObject({ reason: thrown.message, advice: { it: expect.any(String) } });
  });

  it('recovers by itself when the other side comes back', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push('a');
    let down = true;
    const poller = mailbox.poller();
    const poll: typeof poller.poll = async (ctx, cursor) => {
      if (down) throw new TransientPluginError('down');
      return poller.poll(ctx, cursor);
    };
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { ...poller, poll } })]);
    host.start();
    await eventually(async () => ((await health(host, 'mail'))?.failures ?? 0) >= 2);
    down = false;
    await eventually(async () => (await health(host, 'mail'))?.state === 'RUNNING');
    expect(await health(host, 'mail')).toMatchObject({ failures: 0, reason: null });
    expect(await world.inbox()).toEqual(['a']);
  });

  it('is alarmed about in its silence, with advice, while an empty poll is a sign of life', async () => {
    const empty = new Mailbox();
    const deadlines = { poll: 600_000 };
    world.wanted.want(TENANT, wants('hung', 'channel-h'), wants('empty', 'channel-e'));
    const host = await world.host(
      [
        plugin('channel-h', { 'channel.inbound.poll': { ...empty.poller(), poll: hang } }, { deadlines }),
        plugin('channel-e', { 'channel.inbound.poll': empty.poller() }),
      ],
      { pollInterval: () => 200 },
    );
    host.start();
    await eventually(async () => (await health(host, 'hung'))?.silent === true);
    expect((await health(host, 'hung'))?.advice.en).toMatch(/No sign of life/);
    expect(world.metrics.gauges.get('sportello_plugin_instance_silent comune-uno/hung')).toBe(1);
    expect(world.log.some((line) => line.includes('is silent') && line.includes('"instance":"hung"'))).toBe(true);
    expect((await health(host, 'empty'))?.silent).toBe(false);
    expect(empty.polls).toBeGreaterThan(2);
  });

  it('does not spin when its plugin floods: `more` for ever, or a hint that never rests', async () => {
    const mailbox = new Mailbox();
    let hints = 0;
    let floods = 0;
    const flood = async () => {
      floods += 1;
      return { messages: [], next: null, more: true };
    };
    const wait = async () => void (hints += 1);
    world.wanted.want(TENANT, wants('flood', 'channel-f'), wants('fidget', 'channel-w'));
    const host = await world.host([
      plugin('channel-f', { 'channel.inbound.poll': { ...mailbox.poller(), poll: flood } }),
      plugin('channel-w', { 'channel.inbound.poll': { ...mailbox.poller(), wait } }),
    ]);
    host.start();
    await eventually(async () => (await health(host, 'flood'))?.reason?.includes('moved nothing') === true);
    const began = process.hrtime.bigint();
    const before = hints;
    await eventually(() => hints >= before + 5);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeGreaterThan(350);
    expect(floods).toBeGreaterThan(0);
  });

  it('has a flood understood after what comes to others meanwhile', async () => {
    const mailbox = new Mailbox();
    mailbox.messages.push(...Array.from({ length: 200 }, (_, n) => `m${n}`));
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': mailbox.poller(50) })]);
    host.start();
    await eventually(async () => (await world.inbox()).length === 200);
    expect(world.intake.turns[0]).toBe(0);
    expect(Math.max(...world.intake.turns)).toBeGreaterThan(0);
  });

  it('is refused a poll of more messages than a poll may bring, and keeps nothing of it', async () => {
    const mailbox = new Mailbox();
    const poll = async () => ({
      messages: Array.from({ length: 1_001 }, (_, index) => message(`m${index}`)),
      next: 1_001,
      more: false,
    });
    world.wanted.want(TENANT, wants('mail', 'channel-x'));
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': { ...mailbox.poller(), poll } })]);
    host.start();
    await eventually(async () => (await health(host, 'mail'))?.reason?.includes('breaks the contract') === true);
    expect(await world.inbox()).toEqual([]);
  });
});
