import {
  AuthPluginError,
  TransientPluginError,
  type InboundPoll,
  type Notification,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { Mailbox, plugin, wants, type Settings } from './fixtures/plugins.js';
import { contextOf, eventually, TENANT, testWorld, type World } from './fixtures/test.host.js';

type Host = Awaited<ReturnType<World['host']>>;

let world: World;
let mailbox: Mailbox;
beforeEach(async () => {
  world = await testWorld();
  mailbox = new Mailbox();
  world.wanted.want(TENANT, wants('mail', 'channel-x'));
});
afterEach(() => world.close());

const ctx = contextOf(TENANT);
const notification = { event: 'registered' } as Notification;
const stored: StoredInbound = {
  ...{ externalId: 'a', mediaType: 'text/plain', raw: { sha256: '0'.repeat(64), size: 0 } },
  ...{ receivedAt: '2026-03-02T09:00:00Z', hints: {} },
};
const health = async (host: Host) => (await host.listHealth(TENANT)).find(({ name }) => name === 'mail')?.health;
const refused = async (): Promise<never> => {
  throw new AuthPluginError('the password is refused');
};

/** A poll that is held until it is let go on. */
class Held {
  held = false;
  goOn = (): void => undefined;

  constructor(private readonly poller: InboundPoll<Settings>) {}

  poll: InboundPoll<Settings>['poll'] = async (given, cursor) => {
    const result = await this.poller.poll(given, cursor);
    if (result.messages.length > 0) {
      const free = new Promise<void>((resolve) => (this.goOn = resolve));
      this.held = true;
      await free;
    }
    return result;
  };
}

const refusals: readonly (readonly [string, (host: Host) => Promise<unknown>])[] = [
  ['what it tells', (host) => host.notify(ctx, 'mail', notification, 'k')],
  ['what is read', (host) => host.read(ctx, 'mail', stored)],
];

describe('a polled instance whose credentials are refused meanwhile', () => {
  async function started(change: (poller: InboundPoll<Settings>) => Partial<InboundPoll<Settings>>): Promise<Host> {
    const poller = mailbox.poller();
    const host = await world.host([
      plugin('channel-x', {
        'channel.inbound.poll': { ...poller, read: refused, ...change(poller) },
        notifier: { check: async () => undefined, notify: refused },
      }),
      plugin('channel-y', { 'channel.inbound.poll': poller }),
    ]);
    host.start();
    return host;
  }

  async function endsWell(host: Host): Promise<void> {
    expect(await health(host)).toMatchObject({ state: 'NEEDS_REAUTH', reason: 'the password is refused' });
    expect((await world.row('mail')).lease_owner).not.toBeNull();
    await host.stop();
    expect((await world.row('mail')).lease_owner).toBeNull();
    expect(world.log.filter((line) => line.includes('failed to live'))).toEqual([]);
  }

  it.each(refusals)('for %s keeps what a poll brought, says so, and polls no more', async (_what, refuse) => {
    let held: Held | undefined;
    const host = await started((poller) => ({ poll: (held = new Held(poller)).poll }));
    await eventually(async () => (await health(host))?.state === 'RUNNING');
    mailbox.messages.push('a');
    await eventually(() => held?.held === true);
    await expect(refuse(host)).rejects.toBeInstanceOf(AuthPluginError);
    const { polls } = mailbox;
    held?.goOn();
    await eventually(() => mailbox.acknowledged.includes(1));
    await endsWell(host);
    expect(await world.inbox()).toEqual(['a']);
    expect(mailbox.polls).toBe(polls);
  });

  it.each(refusals)('for %s is not tried again when its mailbox was in trouble as well', async (_what, refuse) => {
    let [polls, fail] = [0, (): void => undefined];
    const poll = () =>
      new Promise<never>((_resolve, reject) => {
        polls += 1;
        fail = () => reject(new TransientPluginError('the mailbox is away'));
      });
    const host = await started(() => ({ poll }));
    await eventually(() => polls === 1);
    await expect(refuse(host)).rejects.toBeInstanceOf(AuthPluginError);
    await eventually(async () => (await health(host))?.state === 'NEEDS_REAUTH');
    fail();
    await new Promise((resolve) => setImmediate(resolve));
    await endsWell(host);
    expect(polls).toBe(1);
  });

  it('is not tried again either when that comes while it rests between two tries', async () => {
    let polls = 0;
    const poll = async (): Promise<never> => {
      polls += 1;
      throw new TransientPluginError('the mailbox is away');
    };
    world.wanted.want(TENANT, wants('mail', 'channel-x'), wants('other', 'channel-y'));
    const host = await started(() => ({ poll }));
    await eventually(async () => (await health(host))?.state === 'RETRYING');
    await expect(host.notify(ctx, 'mail', notification, 'k')).rejects.toBeInstanceOf(AuthPluginError);
    const [told, ofOther] = [polls, mailbox.polls];
    // Time in which it would have been tried again.
    await eventually(() => mailbox.polls >= ofOther + 5);
    await endsWell(host);
    expect(polls - told).toBeLessThanOrEqual(1);
  });
});

it('an instance whose health was kept by an older release is shown with what that one did not say', async () => {
  const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': mailbox.poller() })]);
  host.start();
  await eventually(async () => (await health(host))?.state === 'RUNNING');
  await host.stop();
  await world.database.asAdmin(`UPDATE plugin_instance SET health = health - 'silent' - 'address' - 'failures'`);
  expect(await health(host)).toMatchObject({ silent: false, address: null, failures: 0, state: 'DISABLED' });
});
