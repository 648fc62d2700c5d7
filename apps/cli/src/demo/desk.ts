import { setTimeout as pause } from 'node:timers/promises';
import { parseMail } from '@sportello/mail';
import { z } from 'zod';
import type { Server } from './server.js';

const resultSchema = z.object({ number: z.string(), state: z.string() });
const ticketSchema = z.object({
  number: z.string(),
  state: z.string(),
  contact: z.object({ email: z.string().optional() }).optional(),
});
const linksSchema = z.object({ next: z.string().optional() });
const ticketsSchema = z.object({
  items: z.array(z.object({ number: z.string(), subject: z.string(), state: z.string(), channel: z.string() })),
  _links: linksSchema,
});
const outboxSchema = z.object({
  items: z.array(z.object({ id: z.string(), template: z.string(), ticketNumber: z.string().optional() })),
  _links: linksSchema,
});
const noticeSchema = z.object({ text: z.string().optional(), raw: z.string().optional() });
const instancesSchema = z.object({ items: z.array(z.object({ instance: z.string(), state: z.string() })) });

export type TicketRow = z.output<typeof ticketsSchema>['items'][number];

/** A notice the requester got, to be answered. */
export interface Notice {
  /** With angle brackets. */
  readonly messageId: string;
  readonly text: string;
}

/** Milliseconds between two looks. */
const GLANCE = 150;

/** A technician of one tenant, through the staff API. */
export class Desk {
  constructor(
    private readonly server: Server,
    readonly tenant: string,
    private readonly token: string,
  ) {}

  register(request: object, key: string): Promise<{ number: string }> {
    return this.#post('tickets', request, resultSchema, key);
  }

  /** @param command as the API calls it, e.g. `take-charge` */
  act(number: string, command: string, body: object = {}): Promise<{ state: string }> {
    return this.#post(`tickets/${number}/${command}`, body, resultSchema);
  }

  ticket(number: string): Promise<z.output<typeof ticketSchema>> {
    return this.#get(`tickets/${number}`, ticketSchema);
  }

  /** Newest first, so many at most. */
  async newest(limit: number): Promise<TicketRow[]> {
    const found: TicketRow[] = [];
    for (let page = 'tickets?sort=-openedAt&limit=100'; found.length < limit;) {
      const { items, _links } = await this.#get(page, ticketsSchema);
      found.push(...items);
      const cursor =
        _links.next === undefined ? null : new URL(_links.next, this.server.url).searchParams.get('cursor');
      if (cursor === null) break;
      page = `tickets?sort=-openedAt&limit=100&cursor=${cursor}`;
    }
    return found.slice(0, limit);
  }

  /** States of the plugin instances, by name. */
  async instances(): Promise<ReadonlyMap<string, string>> {
    const { items } = await this.#get('plugins', instancesSchema);
    return new Map(items.map(({ instance, state }) => [instance, state]));
  }

  /** What the requester was told, once it has been written; null when it was not within the time. */
  async notice(number: string, occasion: string, within: number): Promise<Notice | null> {
    return waitFor(within, async () => {
      const { items } = await this.#get('outbox?limit=100', outboxSchema);
      const item = items.find(({ ticketNumber, template }) => ticketNumber === number && template === occasion);
      if (item === undefined) return null;
      const { text = '', raw } = await this.#get(`outbox/${item.id}`, noticeSchema);
      const messageId = raw === undefined ? null : (await parseMail(Buffer.from(raw, 'utf8'))).messageId;
      return messageId === null ? null : { messageId: `<${messageId.replace(/^<|>$/g, '')}>`, text };
    });
  }

  #get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.server.ask(`${this.tenant}/${path}`, schema, { token: this.token });
  }

  #post<T>(path: string, body: object, schema: z.ZodType<T>, key?: string): Promise<T> {
    const keyed = key === undefined ? {} : { key };
    return this.server.ask(`${this.tenant}/${path}`, schema, { method: 'POST', token: this.token, body, ...keyed });
  }
}

/** Looks again and again until there is something to see. @param within milliseconds @returns null when there never was */
export async function waitFor<T>(within: number, look: () => Promise<T | null>): Promise<T | null> {
  for (let left = within; ; left -= GLANCE) {
    const seen = await look();
    if (seen !== null || left <= 0) return seen;
    await pause(GLANCE);
  }
}
