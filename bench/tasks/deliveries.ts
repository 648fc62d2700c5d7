// How fast suppliers are told by webhook: tasks wait while nothing works on jobs, then a worker starts.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { startSportello } from '../../test/support/start-sportello.js';
import { withDataFolder } from '../support/data-folder.js';
import { SHORT } from '../support/options.js';
import { print, whole } from '../support/print.js';
import { supplierToken, TENANT, toldByWebhook } from './task.house.js';

const TASKS = SHORT ? 60 : 1_000;
const LANES = 8;

/** A supplier's server that takes every message at once. Times are in milliseconds. */
class Receiver {
  readonly #seen = new Map<string, number>();
  readonly #server = createServer((request, response) => {
    void buffer(request).then(() => {
      const id = String(request.headers['webhook-id']);
      if (!this.#seen.has(id)) this.#seen.set(id, performance.now());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  get times(): readonly number[] {
    return [...this.#seen.values()];
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export async function deliveries(): Promise<void> {
  const receiver = new Receiver();
  const url = await receiver.open();
  try {
    await withDataFolder(async (dataDir) => {
      const tenants = [toldByWebhook(url)];
      const secrets = { [TENANT]: { webhook: `whsec_${randomBytes(32).toString('base64')}` } };
      const here = { dataDir, tenantsDir: join(dataDir, 'tenants') };
      const api = await startSportello({ ...here, tenants, secrets, env: { SPORTELLO_ROLES: 'api' } });
      try {
        await giveTasks(api.url, await supplierToken(dataDir, api.secret, 'first'));
        const worker = await startSportello({ ...here, env: { SPORTELLO_ROLES: 'worker' } });
        try {
          while (receiver.times.length < TASKS) await pause(20);
        } finally {
          await worker.stop();
        }
      } finally {
        await api.stop();
      }
    });
  } finally {
    await receiver.close();
  }
  const took = (Math.max(...receiver.times) - Math.min(...receiver.times)) / 1_000;
  print(`webhooks: ${whole(TASKS)} tasks told in ${took.toFixed(1)} s, ${whole((TASKS - 1) / took)} a second`);
}

async function giveTasks(url: string, token: string): Promise<void> {
  const pool = new Pool(url, { connections: LANES, pipelining: 1 });
  let given = 0;
  const lane = async (): Promise<void> => {
    while (given++ < TASKS) {
      const { statusCode, body } = await pool.request({
        ...{ method: 'POST', path: `/rest/suppliers/v1/${TENANT}/sandbox/tasks`, body: '{}' },
        headers: {
          ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          'idempotency-key': randomUUID(),
        },
      });
      const said = await body.text();
      if (statusCode !== 201) throw new Error(`a task was not given: HTTP ${statusCode}: ${said}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await pool.close();
}
