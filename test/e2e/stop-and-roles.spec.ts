import { once } from 'node:events';
import { connect } from 'node:net';
import { testDatabase } from '@sportello/platform/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const form = {
  ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
  ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
};

/** A form whose last bytes come only when the test says so. */
async function slowForm(url: string): Promise<{ finish(): Promise<string> }> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify(form);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  await once(socket, 'connect');
  const head = `POST /rest/helpdesk/v1/${TENANT}/channels/portal HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  socket.write(head + body.slice(0, 20));
  return {
    finish: async () => {
      socket.write(body.slice(20));
      await once(socket, 'close');
      return heard;
    },
  };
}

/** What outlives a server: its database and its folder. */
async function installation() {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sportello-kept-'));
  const remove = async (): Promise<void> => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { database, dataDir, remove };
}

describe('a server that is told to stop', () => {
  it('answers what it has begun, finishes its jobs, and says meanwhile that it is not ready', async () => {
    const { database, dataDir, remove } = await installation();
    const sportello = await InProcessSportello.start({ tenants: [TENANT], database, dataDir });
    const page = sportello.api(TENANT);
    expect((await page.ask('GET', '/ready')).status).toBe(200);

    sportello.running.services.readiness.stopping();
    const asked = await page.ask<{ status: number }>('GET', '/ready');
    expect(asked).toMatchObject({ status: 503, body: { status: 503 } });
    expect(Number(asked.headers.get('retry-after'))).toBeGreaterThan(0);

    const { number } = await page.submit('portal', { ...form, email: 'before@person.example' });
    const slow = await slowForm(sportello.url);
    await eventually('the slow form is being read', async () => (await page.ask('GET', '/status')).status === 200);
    const stopped = sportello.running.close();
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 201 /);
    await stopped;

    await expect(fetch(sportello.url)).rejects.toThrow();
    const [left] = await database.asAdmin<{ running: number; tickets: number }>(
      `SELECT (SELECT count(*) FROM graphile_worker.jobs WHERE locked_at IS NOT NULL)::int AS running, (SELECT count(*) FROM sportello.ticket)::int AS tickets`,
    );
    expect(left).toEqual({ running: 0, tickets: 2 });
    expect(sportello.logs.filter((line) => line.includes('"level":"error"'))).toEqual([]);

    // What was still queued is done by whoever comes next.
    const next = await InProcessSportello.start({ tenants: [TENANT], database, dataDir });
    await next.settled();
    const desk = await next.staff(TENANT);
    expect((await desk.ticket(number)).team).toBe('first-level');
    expect((await desk.mailsTo('before@person.example')).map(({ template }) => template)).toEqual(['registered']);
    await next.stop();
    await remove();
  });
});

describe('two processes on one database, one that answers and one that works', () => {
  let api: InProcessSportello;
  let worker: InProcessSportello;
  let desk: Api;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const shared = await installation();
    const { database, dataDir } = shared;
    ({ remove } = shared);
    api = await InProcessSportello.start({ tenants: [TENANT], database, dataDir, env: { SPORTELLO_ROLES: 'api' } });
    worker = await InProcessSportello.start({
      tenants: [TENANT],
      database,
      dataDir,
      env: { SPORTELLO_ROLES: 'worker' },
    });
    desk = await api.staff(TENANT);
  });
  afterAll(async () => {
    await api.stop();
    await worker.stop();
    await remove();
  });

  it('the request comes in at one and is routed and told of by the other', async () => {
    const { number } = await api.api(TENANT).submit('portal', form);
    await worker.settled();
    expect((await desk.ticket(number)).team).toBe('first-level');
    expect((await desk.mailsTo(form.email)).map(({ ticketNumber, state }) => [ticketNumber, state])).toEqual([
      [number, 'not-sent'],
    ]);
  });

  it('mail comes in at the one that works, and is seen at the one that answers', async () => {
    const door = await worker.door(TENANT, 'mail');
    expect(
      (
        await handOver(door, {
          from: 'b@person.example',
          to: OFFICE,
          raw: letter({ from: 'b@person.example', to: OFFICE, subject: 'Per posta' }),
        })
      ).code,
    ).toBe(250);
    await worker.settled();
    expect((await desk.tickets('?channel=mail')).items).toMatchObject([{ subject: 'Per posta' }]);
  });

  it('the one that works answers for its health and nothing else', async () => {
    expect((await worker.api(TENANT).ask('GET', '/ready')).status).toBe(200);
    expect((await worker.api(TENANT).ask('GET', '/metrics')).status).toBe(200);
  });

  it('the one that answers runs no job and opens no door', () => {
    expect(api.logs.join('')).not.toMatch(/"instance":"mail".*"to":"RUNNING"/);
  });
});
