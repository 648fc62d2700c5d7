import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { requester, SUBJECT, TENANT, TEXT } from './desk.js';

/** A member of staff's program that opens tickets over connections kept alive, one request at a time on each. */
export class HttpOpening {
  readonly #pool: Pool;
  #opened = 0;

  constructor(
    url: string,
    private readonly token: string,
    connections: number,
  ) {
    this.#pool = new Pool(url, { connections, pipelining: 1 });
  }

  async once(): Promise<void> {
    const { statusCode, body } = await this.#pool.request({
      path: `/rest/helpdesk/v1/${TENANT}/tickets`,
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ requester: requester(this.#opened++), subject: SUBJECT, text: TEXT }),
    });
    const answer = await body.text();
    if (statusCode !== 201) throw new Error(`HTTP ${statusCode}: ${answer}`);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
