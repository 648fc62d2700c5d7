import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@sportello/kernel';
import { Pool } from 'undici';
import { SIGNING, TENANT } from './tenants.js';

const KEY = Buffer.from(SIGNING.slice('whsec_'.length), 'base64');
const LANES = 8;
const TEXT = 'La stampante del secondo piano non stampa più da ieri: si accende, ma il foglio resta dentro. '.repeat(4);

/** Other programs that push to the channels of one administration, a few at a time, over connections kept alive. */
export class Pushes {
  readonly #pool: Pool;

  constructor(url: string) {
    this.#pool = new Pool(url, { connections: LANES, pipelining: 1 });
  }

  forms(count: number): Promise<void> {
    const person = (n: number) => ({ name: `Persona ${n}`, email: `persona-${n}@ufficio.example` });
    return this.#many(count, (n) =>
      this.#push('form', JSON.stringify({ ...person(n), subject: `Stampante ${n}`, text: TEXT, privacy: true }), {
        'idempotency-key': randomUUID(),
      }),
    );
  }

  webhooks(count: number): Promise<void> {
    return this.#many(count, (n) =>
      this.#signed('other-portal', {
        ...{ subject: `Stampante ${n}`, text: TEXT },
        requester: { name: `Persona ${n}`, email: `persona-${n}@ufficio.example` },
      }),
    );
  }

  /** Calls nobody answered: each is a call to give back, none a ticket. */
  missedCalls(count: number): Promise<void> {
    return this.#many(count, (n) =>
      this.#signed('line', {
        ...{ event: 'missed', call: `call-${n}`, at: systemClock.now().toISOString(), to: '800 000 250' },
        from: `+39 06 55${String(n).padStart(6, '0')}`,
      }),
    );
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #signed(instance: string, body: object): Promise<void> {
    const text = JSON.stringify(body);
    const [id, seconds] = [randomUUID(), Math.floor(systemClock.now().getTime() / 1_000)];
    const signature = createHmac('sha256', KEY).update(`${id}.${seconds}.${text}`).digest('base64');
    return this.#push(instance, text, {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
    });
  }

  /** @throws Error with the answer when it is refused; waits where it is asked to */
  async #push(instance: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const path = `/rest/helpdesk/v1/${TENANT}/channels/${instance}`;
    const type = { 'content-type': 'application/json' };
    const answer = await this.#pool.request({ path, method: 'POST', headers: { ...type, ...headers }, body });
    const said = await answer.body.text();
    if (answer.statusCode === 429) {
      await pause(Number(answer.headers['retry-after'] ?? 1) * 1_000);
      return this.#push(instance, body, headers);
    }
    if (answer.statusCode >= 300) throw new Error(`${instance}: HTTP ${answer.statusCode}: ${said}`);
  }

  async #many(count: number, once: (n: number) => Promise<void>): Promise<void> {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < count) await once(next++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
}
