import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@sportello/kernel';
import { freePort } from '../../../test/support/free-port.js';
import { houseRoot } from '../../../test/support/house.js';
import { startSportello, type SportelloUnderTest } from '../../../test/support/start-sportello.js';
import { EXIT } from '../src/exit.codes.js';
import { TENANTS, type } from './cli.harness.js';

/** One with a form and a mailbox, one with a mailbox alone. */
const TAKEN = ['cportal', 'pac-spoc'];

let folder: string;
let server: SportelloUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-demo-'));
  for (const tenant of TAKEN) {
    const source = await readFile(join(TENANTS, `${tenant}.yaml`), 'utf8');
    await writeFile(join(folder, `${tenant}.yaml`), source.replace(/port: \d+/, `port: ${await freePort()}`));
  }
  server = await startSportello({ tenantsDir: folder });
}, 180_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const demo = (...words: string[]) =>
  type(['demo', ...words], { root: houseRoot, clock: systemClock, env: { SPORTELLO_DATA: server.dataDir } });

interface Item {
  readonly state: string;
  readonly channel?: string;
  readonly subject?: string;
  readonly outcome?: string;
}

async function items(tenant: string, path: string): Promise<Item[]> {
  const token = await server.staffToken(tenant, ['supervisor']);
  const answer = await fetch(`${server.url}/rest/helpdesk/v1/${tenant}/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { items: Item[] }).items;
}

describe('sportello demo', () => {
  it('brings requests in by mail, form and telephone, and works them into every state a desk can reach', async () => {
    const outcome = await demo('--url', server.url, '--tickets', '18', '--seed', 'test');
    expect(outcome).toMatchObject({ code: EXIT.done, err: '' });
    expect(outcome.out).toMatch(/^cportal +3 +3 +3 +1$/m);
    expect(outcome.out).toMatch(/^pac-spoc +5 +0 +4 +1$/m);
    expect(outcome.out).toContain(`${server.url}/cportal/request#`);

    const tickets = (await Promise.all(TAKEN.map((tenant) => items(tenant, 'tickets?limit=100')))).flat();
    expect(tickets).toHaveLength(18);
    expect(new Set(tickets.map(({ channel }) => channel))).toEqual(new Set(['mail', 'webform', 'phone']));
    const states = tickets.map(({ state }) => state).sort();
    expect([...new Set(states)]).toEqual([
      'closed',
      'in-charge',
      'in-progress',
      'registered',
      'resolved',
      'waiting-requester',
    ]);
    expect(states.filter((state) => state === 'waiting-requester')).toHaveLength(2); // the others were answered
  }, 120_000);

  it('lets replies find their tickets, and machines open none', async () => {
    const inbox = (await Promise.all(TAKEN.map((tenant) => items(tenant, 'inbox?limit=100')))).flat();
    expect(inbox.filter(({ outcome }) => outcome === 'reply').length).toBeGreaterThan(0);
    expect(inbox.filter(({ state }) => state === 'ignored').map(({ outcome }) => outcome)).toEqual([
      'automatic-auto-reply',
      'automatic-auto-reply',
    ]);
    expect(inbox.filter(({ state }) => state === 'quarantined' || state === 'received')).toEqual([]);
  });

  it('writes the same requests for the same seed, as new tickets', async () => {
    const before = await items('pac-spoc', 'tickets?limit=100&sort=openedAt');
    await demo('--url', server.url, '--tickets', '4', '--seed', 'test');
    const after = await items('pac-spoc', 'tickets?limit=100&sort=openedAt');
    expect(after).toHaveLength(before.length + 2);
    const subjects = new Set(before.map(({ subject }) => subject));
    expect(after.slice(before.length).every(({ subject }) => subjects.has(subject))).toBe(true);
  }, 60_000);

  it('says that nobody answers, or that the server is another installation', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    expect(await demo('--url', nobody)).toMatchObject({ code: EXIT.unavailable, out: '' });
    const elsewhere = await type(['demo', '--url', server.url], {
      root: houseRoot,
      clock: systemClock,
      env: { SPORTELLO_DATA: server.dataDir, SPORTELLO_SECRET: 'a secret that is not the server’s, but long enough' },
    });
    expect(elsewhere).toMatchObject({ code: EXIT.refused });
    expect(elsewhere.err).toContain('SPORTELLO_SECRET');
  }, 60_000);

  it('refuses a number of requests or an address that is none', async () => {
    for (const words of [
      ['--tickets', '0'],
      ['--tickets', '5000'],
      ['--url', 'localhost:3000'],
    ]) {
      expect(await demo(...words)).toMatchObject({ code: EXIT.usage });
    }
  });
});
