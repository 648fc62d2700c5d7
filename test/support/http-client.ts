import { randomUUID } from 'node:crypto';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Speaks JSON with Sportello as one caller. */
export class HttpClient {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  as(token: string): HttpClient {
    return new HttpClient(this.url, token);
  }

  /** @throws Error with the whole answer when the status is not 2xx */
  async get<T>(path: string): Promise<T> {
    return expectOk(await this.ask<T>('GET', path));
  }

  /** @throws Error with the whole answer when the status is not 2xx */
  async post<T>(path: string, body: unknown = {}, key: string = randomUUID()): Promise<T> {
    return expectOk(await this.ask<T>('POST', path, { body, headers: { 'Idempotency-Key': key } }));
  }

  /** Any answer, also a refusal. `body` is what the JSON says, or the text when it is none. */
  async ask<T = unknown>(
    method: string,
    path: string,
    { body, headers }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer<T>> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) as T };
  }
}

function expectOk<T>(answer: Answer<T>): T {
  if (answer.status < 200 || answer.status > 299)
    throw new Error(`HTTP ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
