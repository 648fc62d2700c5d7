import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { Contributions, PushRequest } from '@sportello/plugin-sdk';
import { message, plugin, read, wants, type Settings } from './fixtures/plugins.js';
import { pluginHttp } from '../src/context/plugin.http.js';
import { contextOf, eventually, OTHER_TENANT, SECRET, TENANT, testWorld, type World } from './fixtures/test.host.js';

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
  fields: [],
  files: [],
  idempotencyKey: 'k',
  language: 'it',
};
const push: NonNullable<Contributions<Settings>['channel.inbound.push']> = {
  check: async () => undefined,
  verify: async (_ctx, given) => given,
  parse: async () => [message('form-1')],
  read,
};

async function running(host: Awaited<ReturnType<World['host']>>, name: string): Promise<void> {
  await eventually(async () =>
    (await host.listHealth(TENANT)).some((one) => one.name === name && one.health.state === 'RUNNING'),
  );
}

describe('what an instance is given', () => {
  async function asked(ask: (c: Parameters<(typeof push)['parse']>[0]) => Promise<unknown>, scopes?: never[]) {
    let outcome: unknown;
    const asking: typeof push = {
      ...push,
      parse: async (given) => {
        outcome = await ask(given).catch((error: unknown) => error);
        return [];
      },
    };
    world.wanted.want(
      TENANT,
      wants('form', 'channel-form', { label: 'http://127.0.0.2/', password: 'env:SECRET_COMUNE_UNO_TEST' }),
    );
    const change = scopes === undefined ? {} : { scopes };
    const host = await world.host([plugin('channel-form', { 'channel.inbound.push': asking }, change)]);
    host.start();
    await running(host, 'form');
    await host.push(ctx, 'form', request);
    return outcome;
  }

  it('is its secret, which appears in no log and no error', async () => {
    expect(
      await asked(async (given) => {
        const secret = await given.secret('password');
        given.log.warn(`logging in with ${secret}`, { nested: { password: [secret] } });
        return secret;
      }),
    ).toBe(SECRET);
    expect(world.log.join()).toContain('logging in with [redacted]');
    expect(world.log.join()).not.toContain(SECRET);
  });

  it('is settings and a context it cannot change', async () => {
    const error = await asked(async (given) => {
      (given.settings as { label: string }).label = 'changed';
    });
    expect(error).toBeInstanceOf(TypeError);
  });

  it('is a memory of its own', async () => {
    expect(
      await asked(async (given) => {
        await given.store.set('k', { a: [1] });
        await given.store.set('k', { a: [1, 2] });
        return given.store.get('k');
      }),
    ).toEqual({ a: [1, 2] });
    expect(await world.ports.store.get(OTHER_TENANT, 'form', 'k')).toBeUndefined();
  });

  it('is nothing its manifest does not declare', async () => {
    for (const use of [
      (given: Parameters<(typeof push)['parse']>[0]) => given.secret('password'),
      (given: Parameters<(typeof push)['parse']>[0]) => given.store.get('k'),
      (given: Parameters<(typeof push)['parse']>[0]) => given.blobs.put(new Uint8Array(1)),
      (given: Parameters<(typeof push)['parse']>[0]) => given.http({ method: 'GET', url: 'http://127.0.0.2/' }),
    ]) {
      expect(await asked(use, [])).toMatchObject({ message: expect.stringContaining('does not declare the scope') });
      await world.close();
      world = await testWorld();
    }
  });

  it('is no HTTP to where clouds keep their credentials, even if the settings say so', async () => {
    for (const host of ['169.254.169.254', '[fe80::1]', '[::ffff:169.254.169.254]']) {
      const url = `http://${host}/`;
      await expect(pluginHttp({ url }, { method: 'GET', url }, new AbortController().signal)).rejects.toThrow(
        'inside the network',
      );
    }
  });

  it('is no HTTP to this machine under a name that merely points to it', async () => {
    const pointing =
      (address: string): LookupFunction =>
      (_host, _options, callback) =>
        callback(null, [{ address, family: 4 }]);
    const server = createServer((_request, response) => response.end('private')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const get = (host: string, address: string) => {
      const url = `http://${host}:${port}/`;
      return pluginHttp({ url }, { method: 'GET', url }, new AbortController().signal, pointing(address));
    };
    for (const address of ['127.0.0.1', '0.0.0.0', '169.254.169.254']) {
      await expect(get('supplier.example', address)).rejects.toThrow('inside the network');
    }
    expect(await get('localhost', '127.0.0.1')).toMatchObject({ status: 200 });
    server.close();
  });

  it('is HTTP to the outside and to hosts its settings name, not to the rest of the inside', async () => {
    const server = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.2');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await asked(async (given) => {
      const named = await given.http({ method: 'GET', url: `http://127.0.0.2:${port}/` });
      const inside = [
        'http://127.0.0.1/',
        'http://localhost/',
        'http://[::1]/',
        'http://169.254.169.254/',
        'http://[::ffff:10.0.0.1]/',
      ];
      const refused = await Promise.all(
        inside.map((url) => given.http({ method: 'GET', url }).catch((error: Error) => error.message)),
      );
      return { body: new TextDecoder().decode(named.body), refused };
    });
    server.close();
    expect(outcome).toMatchObject({ body: 'hello' });
    for (const why of (outcome as { refused: string[] }).refused) expect(why).toContain('inside the network');
  });
});
