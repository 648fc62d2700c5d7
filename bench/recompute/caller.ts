import { Pool } from 'undici';
import { TENANT } from '../open/desk.js';

const ROOT = `/rest/helpdesk/v1/${TENANT}`;

/** A member of staff at work on the copies, several requests at a time. */
export class Caller {
  readonly #pool: Pool;
  #turn = 0;

  constructor(
    url: string,
    private readonly token: string,
    private readonly load: { readonly lanes: number; readonly tickets: number },
  ) {
    this.#pool = new Pool(url, { connections: load.lanes + 1, pipelining: 1 });
  }

  async post(path: string, json: object): Promise<unknown> {
    const { statusCode, body } = await this.#pool.request({
      path: `${ROOT}/${path}`,
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    const text = await body.text();
    if (statusCode > 299) throw new Error(`${path}: HTTP ${statusCode}: ${text}`);
    return JSON.parse(text);
  }

  /** A command on one of the tickets, everywhere among them. */
  note(): Promise<unknown> {
    const n = 1 + ((this.#turn++ * 7_919) % this.load.tickets);
    return this.post(`tickets/${numberOf(n)}/add-note`, { text: 'Sentito al telefono.', visibility: 'internal' });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

export const numberOf = (n: number): string => `BENCH-2020-${String(n).padStart(7, '0')}`;
