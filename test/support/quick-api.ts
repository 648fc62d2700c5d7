import { Pool } from 'undici';
import type { ProblemBody } from '../../apps/server/test/support/api.js';

export interface QuickAnswer {
  readonly status: number;
  /** `WWW-Authenticate`, by its scheme. */
  readonly challenge: string | undefined;
  /** What the JSON says; text that is none as it is. */
  readonly body: Partial<ProblemBody> & { readonly text?: string };
}

/** Asks thousands of things of a server: at a fraction of what `fetch` costs, over connections that stay open. */
export class QuickApi {
  readonly #pool: Pool;

  constructor(url: string) {
    this.#pool = new Pool(url, { connections: 12 });
  }

  /** @param method as `GET`; anything but `GET` and `DELETE` carries the JSON */
  async ask(method: string, path: string, token: string | undefined, json: object = {}): Promise<QuickAnswer> {
    const carries = method === 'POST' || method === 'PUT';
    const { statusCode, headers, body } = await this.#pool.request({
      ...{ method, path },
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(carries ? { 'content-type': 'application/json' } : {}),
      },
      ...(carries ? { body: JSON.stringify(json) } : {}),
    });
    const [challenge] = String(headers['www-authenticate'] ?? '').split(' ');
    return { status: statusCode, challenge, body: parsed(await body.text()) };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

function parsed(text: string): QuickAnswer['body'] {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return { text };
  }
}
