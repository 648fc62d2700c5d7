import {
  AuthPluginError,
  TransientPluginError,
  type Contributions,
  type OutboundMessage,
  type SendReceipt,
} from '@sportello/plugin-sdk';
import { Mailbox, message, plugin, read, wants, type Settings } from './fixtures/plugins.js';
import { contextOf, eventually, TENANT, testWorld, type World } from './fixtures/test.host.js';

type Host = Awaited<ReturnType<World['host']>>;
type Outbound = NonNullable<Contributions<Settings>['channel.outbound']>;

let world: World;
let mailbox: Mailbox;
beforeEach(async () => {
  world = await testWorld();
  mailbox = new Mailbox();
  world.wanted.want(TENANT, wants('pec', 'channel-x'));
});
afterEach(() => world.close());

const ctx = contextOf(TENANT);
const letter = { subject: 'Risposta' } as OutboundMessage;
const health = async (host: Host) => (await host.listHealth(TENANT)).find(({ name }) => name === 'pec')?.health;
const unreachable = async (): Promise<never> => {
  throw new TransientPluginError('the SMTP server does not answer');
};

/** A mailbox that is read, and a server that takes what is sent, each in a state of its own. */
class Server implements Outbound {
  readonly capabilities = { attachments: false, html: false };
  readonly sent: string[] = [];
  trouble: Error | null = null;

  async check(): Promise<void> {
    if (this.trouble !== null) throw this.trouble;
  }

  async send(_ctx: unknown, { subject }: OutboundMessage): Promise<SendReceipt> {
    if (this.trouble !== null) throw this.trouble;
    this.sent.push(subject);
    return { state: 'sent', reference: 'r1' };
  }
}

async function started(server: Server, poller = mailbox.poller()): Promise<Host> {
  const contributes: Contributions<Settings> = {
    'channel.inbound.poll': poller,
    'channel.outbound': {
      capabilities: server.capabilities,
      check: () => server.check(),
      send: (at, given) => server.send(at, given),
    },
  };
  const host = await world.host([plugin('channel-x', contributes)]);
  host.start();
  return host;
}

describe('an instance that takes in and sends', () => {
  it('takes in while the server it sends by was not there at the start, and sends once that is back', async () => {
    const server = new Server();
    server.trouble = new TransientPluginError('the SMTP server does not answer');
    mailbox.messages.push('a');
    const host = await started(server);
    await eventually(async () => (await world.inbox()).length === 1);
    await eventually(async () => {
      const now = await health(host);
      return now?.state === 'RUNNING' && now.sending?.state === 'RETRYING';
    });
    expect(await health(host)).toMatchObject({ reason: null, sending: { reason: server.trouble.message } });
    mailbox.messages.push('b');
    await eventually(async () => (await world.inbox()).length === 2);
    server.trouble = null;
    await eventually(async () => (await health(host))?.sending?.state === 'RUNNING');
    await host.send(ctx, 'pec', letter, 'k');
    expect(server.sent).toEqual(['Risposta']);
  });

  it('sends while the mailbox it reads is not there', async () => {
    const server = new Server();
    const host = await started(server, { ...mailbox.poller(), check: unreachable });
    await eventually(async () => (await health(host))?.state === 'RETRYING');
    await eventually(async () => (await health(host))?.sending?.state === 'RUNNING');
    await host.send(ctx, 'pec', letter, 'k');
    expect(server.sent).toEqual(['Risposta']);
  });

  it('goes on reading when the server refuses the credentials for sending, which is not tried again', async () => {
    const server = new Server();
    const host = await started(server);
    await eventually(async () => (await health(host))?.sending?.state === 'RUNNING');
    server.trouble = new AuthPluginError('the SMTP password is refused');
    await expect(host.send(ctx, 'pec', letter, 'k')).rejects.toBeInstanceOf(AuthPluginError);
    await eventually(async () => (await health(host))?.sending?.state === 'NEEDS_REAUTH');
    server.trouble = null;
    await expect(host.send(ctx, 'pec', letter, 'k2')).rejects.toThrow('NEEDS_REAUTH');
    mailbox.messages.push('a', 'b', 'c');
    await eventually(async () => (await world.inbox()).length === 3);
    expect((await health(host))?.state).toBe('RUNNING');
  });

  it('is degraded for sending alone by one that fails, until one succeeds', async () => {
    const server = new Server();
    const host = await started(server);
    await eventually(async () => (await health(host))?.sending?.state === 'RUNNING');
    server.trouble = new TransientPluginError('421 come again');
    await expect(host.send(ctx, 'pec', letter, 'k')).rejects.toThrow('421');
    await eventually(async () => (await health(host))?.sending?.state === 'DEGRADED');
    expect((await health(host))?.state).toBe('RUNNING');
    server.trouble = null;
    await host.send(ctx, 'pec', letter, 'k');
    await eventually(async () => (await health(host))?.sending?.state === 'RUNNING');
  });

  it('has both tried before its settings are saved', async () => {
    const contributes: Contributions<Settings> = {
      'channel.inbound.poll': mailbox.poller(),
      'channel.outbound': { capabilities: { attachments: false, html: false }, check: unreachable, send: unreachable },
    };
    const host = await world.host([plugin('channel-x', contributes)]);
    await expect(host.tryOut(ctx, wants('new', 'channel-x'))).rejects.toThrow('does not answer');
  });

  it('that is pushed to is told apart as well, and one that only sends is not', async () => {
    const outbound = { capabilities: { attachments: false, html: false }, check: unreachable, send: unreachable };
    const push: Contributions<Settings>['channel.inbound.push'] = {
      check: async () => undefined,
      verify: async (_ctx, given) => given,
      parse: async () => [message('form-1')],
      read,
    };
    world.wanted.want(TENANT, wants('pec', 'channel-x'), wants('out', 'channel-out'));
    const host = await world.host([
      plugin('channel-x', { 'channel.inbound.push': push, 'channel.outbound': outbound }),
      plugin('channel-out', { 'channel.outbound': outbound }),
    ]);
    host.start();
    await eventually(async () => (await health(host))?.state === 'RUNNING');
    await eventually(async () => (await health(host))?.sending?.state === 'RETRYING');
    const out = async () => (await host.listHealth(TENANT)).find(({ name }) => name === 'out')?.health;
    await eventually(async () => (await out())?.state === 'RETRYING');
    expect((await out())?.sending).toBeNull();
    await host.stop();
    expect(await health(host)).toMatchObject({ state: 'DISABLED', sending: { state: 'DISABLED' } });
  });
});

describe('a polled instance whose credentials are refused while a message is read', () => {
  it('stops, and says so: it is not tried again until somebody renews them', async () => {
    mailbox.messages.push('a');
    const refused = async () => Promise.reject(new AuthPluginError('the token is refused'));
    const host = await world.host([
      plugin('channel-x', { 'channel.inbound.poll': { ...mailbox.poller(), read: refused } }),
    ]);
    host.start();
    await eventually(async () => (await health(host))?.state === 'RUNNING');
    const stored = { externalId: 'a', mediaType: 'text/plain', raw: { sha256: '0'.repeat(64), size: 0 } };
    const call = host.read(ctx, 'pec', { ...stored, receivedAt: '2026-03-02T09:00:00Z', hints: {} });
    await expect(call).rejects.toBeInstanceOf(AuthPluginError);
    const polls = mailbox.polls;
    await eventually(async () => (await health(host))?.state === 'NEEDS_REAUTH');
    expect(mailbox.polls - polls).toBeLessThanOrEqual(1);
  });
});
