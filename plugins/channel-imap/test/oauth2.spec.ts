import plugin from '@sportello/channel-imap';
import {
  AuthPluginError,
  ConfigPluginError,
  TransientPluginError,
  type PluginHttp,
  type PluginHttpRequest,
} from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { FAKE_IMAP_USER as USER, FakeImapServer } from '@sportello/plugin-testing';

const channel = plugin.contributes['channel.inbound.poll']!;
const SECRETS = { 'env:REFRESH': 'refresh-canary-1', 'env:CLIENT': 'client-canary-2' };

let server: FakeImapServer;
let port: number;
let asked: PluginHttpRequest[];
beforeEach(async () => {
  server = new FakeImapServer();
  port = await server.start();
  asked = [];
});
afterEach(() => server.stop());

const encoder = new TextEncoder();

/** An authorization server that gives these answers, one after another, the last for ever. */
function answering(...answers: { status: number; body: unknown }[]): PluginHttp {
  return async (request) => {
    asked.push(request);
    const { status, body } = answers[Math.min(asked.length, answers.length) - 1]!;
    return { status, headers: {}, body: encoder.encode(typeof body === 'string' ? body : JSON.stringify(body)) };
  };
}

const NINE = Date.parse('2026-03-02T09:00:00Z');

function mailbox(http: PluginHttp, clock = { now: () => new Date(NINE) }) {
  return testInstance(plugin, {
    settings: {
      host: '127.0.0.1',
      port,
      tls: 'none',
      user: USER,
      auth: {
        type: 'oauth2',
        clientId: 'sportello',
        clientSecret: 'env:CLIENT',
        refreshToken: 'env:REFRESH',
        tokenUrl: 'https://login.example/token',
        scope: 'imap offline_access',
      },
    },
    secrets: SECRETS,
    http,
    clock,
  });
}

const token = (access_token: string, expires_in?: unknown) => ({ status: 200, body: { access_token, expires_in } });

describe('logging in by OAuth2 (RFC 6749 §6, XOAUTH2)', () => {
  it('asks for a token and is let in with it', async () => {
    server.tokens.add('token-1');
    await channel.check(mailbox(answering(token('token-1'))).context());
    expect(asked).toMatchObject([{ method: 'POST', url: 'https://login.example/token' }]);
    expect(Object.fromEntries(new URLSearchParams(String(asked[0]?.body)))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'sportello',
      client_secret: 'client-canary-2',
      refresh_token: 'refresh-canary-1',
      scope: 'imap offline_access',
    });
  });

  it('keeps the token as long as it lasts, in memory alone', async () => {
    server.tokens.add('token-1').add('token-2');
    let now = NINE;
    const instance = mailbox(answering(token('token-1', 3600), token('token-2', '3600')), { now: () => new Date(now) });
    await channel.poll(instance.context(), null);
    await channel.poll(instance.context(), null);
    expect(asked).toHaveLength(1);
    expect(instance.store.dump()).not.toContain('token-1');
    now += 3_600_000;
    await channel.poll(instance.context(), null);
    expect(asked).toHaveLength(2);
  });

  it('does not keep a token of unknown length, nor share one between mailboxes', async () => {
    server.tokens.add('token-1');
    const instance = mailbox(answering(token('token-1')));
    await channel.poll(instance.context(), null);
    await channel.poll(instance.context(), null);
    expect(asked).toHaveLength(2);
    const lasting = answering(token('token-1', 3600));
    await channel.poll(mailbox(lasting).context(), null);
    await channel.poll(mailbox(lasting).context(), null);
    expect(asked).toHaveLength(4);
  });

  it('asks once for another when a kept token is withdrawn, and gives up when that is refused too', async () => {
    server.tokens.add('token-1').add('token-2');
    const instance = mailbox(answering(token('token-1', 3600), token('token-2', 3600)));
    await channel.poll(instance.context(), null);
    server.tokens.delete('token-1');
    await channel.poll(instance.context(), null);
    expect(asked).toHaveLength(2);
    server.tokens.clear();
    await expect(channel.poll(instance.context(), null)).rejects.toBeInstanceOf(AuthPluginError);
    expect(asked).toHaveLength(3);
  });

  it('that the mailbox refuses needs a person', async () => {
    await expect(channel.check(mailbox(answering(token('unknown'))).context())).rejects.toBeInstanceOf(AuthPluginError);
    expect(server.count('AUTHENTICATE')).toBe(1);
  });
});

describe('an authorization server', () => {
  const echo = 'you sent refresh-canary-1';
  it.each<[string, { status: number; body: unknown }, new (...args: never[]) => Error]>([
    [
      'that withdrew the grant',
      { status: 400, body: { error: 'invalid_grant', error_description: echo } },
      AuthPluginError,
    ],
    ['that does not know the client', { status: 401, body: { error: 'invalid_client' } }, AuthPluginError],
    ['that forbids', { status: 403, body: echo }, AuthPluginError],
    ['that does not know the scope', { status: 400, body: { error: 'invalid_scope' } }, ConfigPluginError],
    ['that is another page', { status: 404, body: '<html>' }, ConfigPluginError],
    ['that has moved', { status: 302, body: '' }, ConfigPluginError],
    ['that is asked too often', { status: 429, body: '' }, TransientPluginError],
    ['that is down', { status: 503, body: echo }, TransientPluginError],
    ['that is down for a while', { status: 400, body: { error: 'temporarily_unavailable' } }, TransientPluginError],
    ['that gives no token', { status: 200, body: {} }, TransientPluginError],
    ['that gives no JSON', { status: 200, body: '<html>' }, TransientPluginError],
    ['that gives a token that is none', { status: 200, body: { access_token: 7 } }, TransientPluginError],
  ])('%s', async (_why, answer, expected) => {
    const instance = mailbox(answering(answer));
    const error: unknown = await channel.poll(instance.context(), null).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(expected);
    expect(`${String(error)}${JSON.stringify(instance.log.lines)}`).not.toMatch(/canary/);
    expect(server.connections).toBe(0);
  });

  it('that cannot be reached is asked again later', async () => {
    const instance = mailbox(async () => {
      throw new TransientPluginError('login.example cannot be reached');
    });
    await expect(channel.check(instance.context())).rejects.toBeInstanceOf(TransientPluginError);
  });
});
