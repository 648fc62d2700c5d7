import { connect } from 'node:net';
import { systemClock } from '@sportello/kernel';
import { TransientPluginError, type Notification, type RoutingFacts } from '@sportello/plugin-sdk';
import { SystemTimers, type InstanceHealth, type Timers, type WantedInstance } from '@sportello/plugin-host';
import door from './fixtures/door.plugin.js';
import sick from './fixtures/sick.plugin.js';
import spool from './fixtures/spool.plugin.js';
import { wants } from './fixtures/plugins.js';
import { contextOf, eventually, OTHER_TENANT, TENANT, testWorld, type World } from './fixtures/test.host.js';
import all from './fixtures/tier.plugin.js';

type Host = Awaited<ReturnType<World['host']>>;

const ctx = contextOf(TENANT);
const other = contextOf(OTHER_TENANT);
const notification = { event: 'registered' } as Notification;

let world: World;
beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.close());

const inWorker = (one: WantedInstance): WantedInstance => ({ ...one, isolation: 'worker' });

async function health(host: Host, name: string, tenant = TENANT): Promise<InstanceHealth | undefined> {
  return (await host.listHealth(tenant)).find((instance) => instance.name === name)?.health;
}

const inState = (host: Host, name: string, state: string, tenant = TENANT) =>
  eventually(async () => (await health(host, name, tenant))?.state === state);

/** It has been in a state, however short a time. */
const hasBeen = (name: string, state: string) =>
  eventually(() => world.log.some((line) => line.includes(`"instance":"${name}"`) && line.includes(`"to":"${state}"`)));

/** A bad instance in a worker; beside it one of the same plugin, and one of another tenant. */
async function company(bad: WantedInstance = wants('bad', 'tier-all'), ports = world.ports): Promise<Host> {
  world.wanted.want(TENANT, inWorker(bad), inWorker(wants('beside', 'tier-all')));
  world.wanted.want(OTHER_TENANT, inWorker(wants('theirs', 'tier-all')), wants('plain', 'tier-all'));
  const host = await world.host([all, door, spool], {}, ports);
  host.start();
  await inState(host, 'beside', 'RUNNING');
  await inState(host, 'theirs', 'RUNNING', OTHER_TENANT);
  return host;
}

const well = (host: Host, name = 'bad', context = ctx): Promise<boolean> =>
  host.notify(context, name, notification, 'well').then(
    () => true,
    () => false,
  );

/** Timers whose rests of a second last until they are let go. */
function heldTimers(): { readonly timers: Timers; readonly letGo: () => void } {
  const real = new SystemTimers();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const timers = { sleep: (time: number, until: AbortSignal) => (time === 1_000 ? held : real.sleep(time, until)) };
  return { timers, letGo };
}

/** The others answer while it goes on. @returns how often they did */
async function goingOnUntil(host: Host, ended: Promise<unknown>): Promise<number> {
  let over = false;
  const settle = (): void => void (over = true);
  ended.then(settle, settle);
  let answers = 0;
  while (!over) {
    expect(await well(host, 'beside')).toBe(true);
    expect(await well(host, 'theirs', other)).toBe(true);
    expect(await well(host, 'plain', other)).toBe(true);
    answers += 1;
  }
  return answers;
}

describe('a plugin in a worker', () => {
  it.each([
    ['loops without end', 'loop', /longer than 6000 ms/],
    ['fills its heap', 'heap', /filled its heap of 64 MB/],
    ['ends the process', 'exit', /ended itself with exit code 3/],
  ])('that %s fails that call, is started anew, and hinders nobody', async (_what, key, why) => {
    const host = await company();
    await inState(host, 'bad', 'RUNNING');
    const failing = host.notify(ctx, 'bad', notification, key);
    const answers = goingOnUntil(host, failing);
    await expect(failing).rejects.toBeInstanceOf(TransientPluginError);
    await expect(failing).rejects.toThrow(why);
    expect(await answers).toBeGreaterThan(0);
    await hasBeen('bad', 'DEGRADED');
    await eventually(() => well(host));
    await inState(host, 'bad', 'RUNNING');
    expect((await health(host, 'beside'))?.failures).toBe(0);
  });

  it('that ends while nobody asks it shows it, says what to do, and comes back by itself', async () => {
    const { timers, letGo } = heldTimers();
    const host = await company(wants('bad', 'tier-all'), { ...world.ports, timers });
    await inState(host, 'bad', 'RUNNING');
    expect(await host.notify(ctx, 'bad', notification, 'exit-later')).toMatchObject({ state: 'sent' });
    await inState(host, 'bad', 'DEGRADED');
    const shown = await health(host, 'bad');
    expect(shown?.reason).toContain('exit code 4');
    expect(shown?.advice.en).toContain('worker');
    letGo();
    await inState(host, 'bad', 'RUNNING');
  });

  it('that does not start again at once is tried until it does', async () => {
    const { timers, letGo } = heldTimers();
    world.wanted.want(TENANT, inWorker(wants('sick', 'tier-sick')));
    const host = await world.host([sick], {}, { ...world.ports, timers });
    host.start();
    await inState(host, 'sick', 'RUNNING');
    await world.ports.store.set(TENANT, 'sick', 'sick', true);
    await expect(host.notify(ctx, 'sick', notification, 'now')).rejects.toThrow(/exit code 3/);
    await inState(host, 'sick', 'DEGRADED');
    letGo();
    const stillSick = () => world.log.filter((line) => line.includes('still degraded')).length;
    await eventually(() => stillSick() > 1);
    await world.ports.store.set(TENANT, 'sick', 'sick', false);
    await inState(host, 'sick', 'RUNNING');
  });

  it('that is lost again and again rests before it is started anew', async () => {
    let ahead = 0;
    const clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
    let chance = 0.01;
    const host = await company(undefined, { ...world.ports, clock, random: () => chance });
    await inState(host, 'bad', 'RUNNING');
    // Chance beyond its range: minutes, which pass only when the test lets them.
    chance = 300;
    for (let times = 0; times < 2; times += 1)
      await expect(host.notify(ctx, 'bad', notification, 'exit')).rejects.toThrow(/exit code/);
    await expect(host.notify(ctx, 'bad', notification, 'well')).rejects.toThrow(/started anew in \d{5,} ms/);
    ahead = 300_000;
    await eventually(() => well(host));
  });

  it('that loops as it starts is tried again, and the others have long started', async () => {
    const host = await company(wants('bad', 'tier-all', { label: 'check-loops' }));
    await inState(host, 'bad', 'RETRYING');
    expect(await well(host, 'beside')).toBe(true);
    expect(await well(host, 'theirs', other)).toBe(true);
  });

  it('that loops in a rule fails that rule alone', async () => {
    const host = await company();
    const failing = host.evaluate(ctx, 'bad', { subject: 'loop' } as RoutingFacts);
    expect(await goingOnUntil(host, failing)).toBeGreaterThan(0);
    await expect(failing).rejects.toThrow(/longer than 1000 ms/);
    expect(await host.evaluate(ctx, 'beside', { subject: 'S' } as RoutingFacts)).toMatchObject({ decision: 'route' });
  });

  it('that leaves a rejection unhandled is told of, and goes on', async () => {
    const host = await company();
    await host.notify(ctx, 'bad', notification, 'unhandled');
    await eventually(() => world.log.join().includes('left alone'));
    expect(await well(host)).toBe(true);
  });

  it('that loops while it polls loses no message and none twice', async () => {
    world.wanted.want(TENANT, inWorker(wants('spool', 'tier-spool')));
    const host = await company(wants('spool', 'tier-spool'));
    await inState(host, 'spool', 'RUNNING');
    await world.ports.store.set(TENANT, 'spool', 'spool', ['a', 'b', 'loop', 'd']);
    await inState(host, 'spool', 'RETRYING');
    expect(await world.inbox()).toEqual(['a', 'b']);
    await world.ports.store.set(TENANT, 'spool', 'cured', true);
    await eventually(async () => (await world.inbox()).length === 4);
    await inState(host, 'spool', 'RUNNING');
  });

  it('that goes while its door is open opens it again', async () => {
    const host = await company(wants('door', 'tier-door'));
    await inState(host, 'door', 'RUNNING');
    const before = (await health(host, 'door'))?.address ?? '';
    await say(before, 'exit');
    await eventually(async () => {
      const now = await health(host, 'door');
      return now?.state === 'RUNNING' && now.address !== null && now.address !== before;
    });
    expect(await say((await health(host, 'door'))?.address ?? '', 'm1')).toBe('new');
    expect(await world.inbox()).toEqual(['m1']);
  });

  it('ends with its instance, also while it loops', async () => {
    const host = await company();
    await inState(host, 'bad', 'RUNNING');
    const failing = host.notify(ctx, 'bad', notification, 'loop').catch((error: unknown) => error);
    await host.stop();
    expect(await failing).toBeInstanceOf(TransientPluginError);
    expect(await health(host, 'bad')).toMatchObject({ state: 'DISABLED' });
  });
});

function say(address: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(address.split(':')[1]), '127.0.0.1', () => socket.write(text));
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}
