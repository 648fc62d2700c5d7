import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, deskTask, ticketInCharge } from '../support/supplier-desk.js';

const TENANT = 'pac-spoc';
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** What the supplier's server answers, and what it took. */
let answer = 503;
const taken: string[] = [];
const supplier: Server = createServer((request, response) => {
  void buffer(request).then(() => {
    if (answer < 300) taken.push(String(request.headers['webhook-id']));
    const reference = JSON.stringify({ reference: `INC${taken.length}` });
    response.writeHead(answer, { 'content-type': 'application/json' }).end(reference);
  });
});

let dataDir: string;
let sportello: InProcessSportello;
let desk: Api;
beforeAll(async () => {
  await new Promise<void>((resolve) => supplier.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(supplier.address() as AddressInfo).port}/`;
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-webhook-'));
  await mkdir(join(dataDir, 'secrets', TENANT), { recursive: true });
  await writeFile(join(dataDir, 'secrets', TENANT, 'webhook'), SECRET);
  const source = (await houseTenants()).get(TENANT) ?? '';
  const told = source.replace(
    'plugin: escalation-task-api, settings: {}',
    `plugin: escalation-webhook, settings: { url: '${url}', secret: 'file:webhook' }`,
  );
  expect(told).not.toBe(source);
  sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: told }, dataDir });
  desk = await sportello.staff(TENANT, ['l2']);
});
afterAll(async () => {
  await sportello.stop();
  supplier.closeAllConnections();
  await new Promise((resolve) => supplier.close(resolve));
  await rm(dataDir, { recursive: true, force: true });
});

describe('a supplier told by webhook', () => {
  it('that is down: the task stays queued with the reason; once it is up, it is told once', async () => {
    answer = 503;
    const { id } = await assign(desk, await ticketInCharge(desk));
    const queued = await eventually('the failure is seen', async () => {
      const task = await deskTask(desk, id);
      return task.deliveryError === undefined ? null : task;
    });
    expect(queued).toMatchObject({ delivery: 'queued', deliveryError: { code: 'transient' } });
    answer = 200;
    const delivered = await eventually('the supplier is told', async () => {
      const task = await deskTask(desk, id);
      return task.delivery === 'delivered' ? task : null;
    });
    expect(delivered).toMatchObject({ reference: 'INC1' });
    expect(delivered.deliveryError).toBeUndefined();
    await desk.post(`tasks/${id}/cancel`, { text: 'Non serve più.' });
    await sportello.settled();
    expect(taken).toEqual([`task:${id}`, `task:${id}:2`]);
  });

  it('that wants no more of it: the task says so, and nobody tries again', async () => {
    answer = 410;
    const { id } = await assign(desk, await ticketInCharge(desk));
    await sportello.settled();
    expect(await deskTask(desk, id)).toMatchObject({ delivery: 'failed', deliveryError: { code: 'permanent' } });
  });
});
