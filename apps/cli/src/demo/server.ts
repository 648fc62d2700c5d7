import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@sportello/kernel';
import { z } from 'zod';

/** Milliseconds for one answer. */
const PATIENCE = 30_000;
const MOST_WAITS = 5;

const problemSchema = z.object({ code: z.string().catch(''), detail: z.string().catch('') });

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  /** Makes the request happen once, however often it is sent. */
  readonly key?: string;
  readonly body?: FormData | object;
}

/** A running server, as anybody reaches it. */
export class Server {
  constructor(readonly url: string) {}

  /** @throws DomainError CLI.SERVER_ABSENT when nobody answers as Sportello does */
  async mustAnswer(): Promise<void> {
    const answer = await fetch(`${this.url}/status`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    if (answer?.status === 200 && /json/.test(answer.headers.get('content-type') ?? '')) return;
    throw new DomainError('CLI.SERVER_ABSENT', 'unavailable', {
      it: `Nessun Sportello risponde su ${this.url}: avviarlo con npm start, o indicare --url.`,
      en: `No Sportello answers at ${this.url}: start it with npm start, or give --url.`,
    });
  }

  /** @throws DomainError CLI.REFUSED with the server's reason */
  async ask<T>(path: string, schema: z.ZodType<T>, asked: Asked = {}): Promise<T> {
    for (let waits = 0; ; waits += 1) {
      const answer = await this.#send(path, asked);
      if (answer.status === 429 && waits < MOST_WAITS) {
        await pause(1_000 * Math.min(60, Number(answer.headers.get('retry-after')) || 1));
        continue;
      }
      const body: unknown = await answer.json().catch(() => null);
      if (!answer.ok) throw refused(path, answer.status, body);
      return schema.parse(body);
    }
  }

  #send(path: string, { method = 'GET', token, key, body }: Asked): Promise<Response> {
    const form = body instanceof FormData;
    return fetch(`${this.url}/rest/helpdesk/v1/${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
  }
}

function refused(path: string, status: number, body: unknown): DomainError {
  if (status === 401) {
    return new DomainError('CLI.OTHER_INSTALLATION', 'forbidden', {
      it: 'Il server non riconosce i token di questa installazione: usa altri dati (SPORTELLO_DATA, DATABASE_URL, SPORTELLO_SECRET).',
      en: 'The server does not know the tokens of this installation: it works on other data (SPORTELLO_DATA, DATABASE_URL, SPORTELLO_SECRET).',
    });
  }
  const { code, detail } = problemSchema.catch({ code: '', detail: '' }).parse(body);
  const why = `${path}: ${status} ${code} ${detail}`.trim();
  return new DomainError('CLI.REFUSED', 'conflict', {
    it: `Il server rifiuta ${why}`,
    en: `The server refuses ${why}`,
  });
}
