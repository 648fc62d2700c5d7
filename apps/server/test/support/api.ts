import { randomUUID } from 'node:crypto';
import type { PushRegisteredView } from '../../src/channels/channel.views.js';
import type { InboxPageView, OutboxMessageView, OutboxPageView } from '../../src/operations/operations.views.js';
import type { MyTicketView } from '../../src/portal/portal.views.js';
import type {
  CommandResultView,
  EventPageView,
  EventView,
  RegisteredView,
  TicketPageView,
  TicketView,
} from '../../src/tickets/ticket.views.js';

import { eventually } from './eventually.js';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** What the JSON says, or the text when it is none. */
  readonly body: T;
}

/** What every refusal says. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export interface Ask {
  readonly json?: unknown;
  readonly form?: FormData;
  /** Sent as it is, with its content type. */
  readonly raw?: { readonly type: string; readonly bytes: string | Uint8Array<ArrayBuffer> };
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API of one tenant as one caller uses it. */
export class Api {
  constructor(
    readonly url: string,
    readonly tenant: string,
    readonly token?: string,
    /** Lines the server has logged: an answer that quotes a correlation id is explained by those that name it. */
    private readonly logs: readonly string[] = [],
  ) {}

  as(token: string): Api {
    return new Api(this.url, this.tenant, token, this.logs);
  }

  /** Any answer, also a refusal. @param path from the tenant's own root, or from the server's when it starts with `/` */
  async ask<T = ProblemBody>(method: string, path: string, { json, form, raw, headers }: Ask = {}): Promise<Answer<T>> {
    const body = json !== undefined ? JSON.stringify(json) : (form ?? raw?.bytes);
    const type = json !== undefined ? 'application/json' : raw?.type;
    const response = await fetch(this.#address(path), {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await wordsOf(response);
    return { status: response.status, headers: response.headers, body: parsed(text) as T };
  }

  /** @throws Error with the whole answer when it is a refusal */
  async get<T>(path: string): Promise<T> {
    return this.#wellDone(await this.ask<T>('GET', path));
  }

  async post<T>(path: string, json: unknown = {}, key: string = randomUUID()): Promise<T> {
    return this.#wellDone(await this.ask<T>('POST', path, { json, headers: { 'Idempotency-Key': key } }));
  }

  register(ticket: object, key?: string): Promise<RegisteredView> {
    return this.post('tickets', ticket, key);
  }

  ticket(number: string): Promise<TicketView> {
    return this.get(`tickets/${number}`);
  }

  tickets(query = ''): Promise<TicketPageView> {
    return this.get(`tickets${query}`);
  }

  async events(number: string): Promise<EventView[]> {
    return (await this.get<EventPageView>(`tickets/${number}/events?limit=100`)).items;
  }

  /** @param command in kebab-case, e.g. `take-charge` */
  act(number: string, command: string, input: object = {}, key?: string): Promise<CommandResultView> {
    return this.post(`tickets/${number}/${command}`, input, key);
  }

  /** Gives the final answer and waits until it has gone, which closes the ticket technically (B14). */
  async resolve(
    number: string,
    answer: { readonly reason: string; readonly text: string; readonly told?: 'call' },
  ): Promise<void> {
    await this.act(number, 'resolve', answer);
    await eventually(`${number} is technically closed`, async () => (await this.ticket(number)).state === 'resolved');
  }

  /** Fills in a form as its page does. */
  submit(form: string, fields: object, key: string = randomUUID()): Promise<PushRegisteredView> {
    return this.post(`channels/${form}`, fields, key);
  }

  myTicket(): Promise<MyTicketView> {
    return this.get('my-ticket');
  }

  outbox(): Promise<OutboxPageView> {
    return this.get('outbox?limit=100');
  }

  /** Everything that was written to one address, oldest first. */
  async mailsTo(recipient: string): Promise<OutboxMessageView[]> {
    const { items } = await this.outbox();
    const own = items.filter((item) => item.recipient === recipient).toReversed();
    return Promise.all(own.map(({ id }) => this.get<OutboxMessageView>(`outbox/${id}`)));
  }

  inbox(state?: string): Promise<InboxPageView> {
    return this.get(`inbox${state === undefined ? '' : `?state=${state}`}`);
  }

  #wellDone<T>({ status, body }: Answer<T>): T {
    if (status <= 299) return body;
    const { correlationId } = body as Partial<ProblemBody>;
    const why =
      status < 500 ? [] : this.logs.filter((line) => correlationId !== undefined && line.includes(correlationId));
    throw new Error([`HTTP ${status}: ${JSON.stringify(body)}`, ...why].join('\n'));
  }

  #address(path: string): string {
    return `${this.url}${path.startsWith('/') ? path : `/rest/helpdesk/v1/${this.tenant}/${path}`}`;
  }
}

/** All of it; of news that does not end, only that it began. */
async function wordsOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
