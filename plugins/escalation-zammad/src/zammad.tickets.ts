import { createHash } from 'node:crypto';
import {
  PermanentPluginError,
  TransientPluginError,
  type EscalatedTask,
  type TaskReference,
} from '@sportello/plugin-sdk';
import { createdTicket, tickets, type Ticket } from './zammad.answers.js';
import { enclosed } from './zammad.files.js';
import { ask, isRefusal, type Context } from './zammad.client.js';

/** Seconds a key is remembered: longer than anybody repeats one. */
export const REMEMBERED = 90 * 86_400;
/** Its search is an index of its own, behind what was written by seconds, and by more when it is busy. */
export const INDEX_DELAY = 2 * 60_000;
const LONGEST_TITLE = 250;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Tag of all tickets of this instance: what `pull` looks for. */
export const tagOf = ({ tenant, instance }: Pick<Context, 'tenant' | 'instance'>): string =>
  `sportello-${tenant}-${instance}`.toLowerCase();

/** Begins the title of the task's ticket, and of no other: two tenants may count alike. */
const mark = (ctx: Context, { id, number }: EscalatedTask): string =>
  `[${number} ${digestOf(`${tagOf(ctx)}/${id}`).slice(0, 6)}]`;

/**
 * Opens a ticket once. It has no idempotency keys, so the task's number in the title is one: before a ticket is made, it is looked
 * for. When the answer to making one was lost, its index is given time to show it before another is made.
 */
export async function openTicket(ctx: Context, task: EscalatedTask, key: string): Promise<TaskReference> {
  const [opened, begun] = [`opened:${digestOf(key)}`, `opening:${digestOf(task.id)}`];
  const known = createdTicket.safeParse(await ctx.store.get(opened)).data;
  if (known !== undefined) return referenceOf(ctx, known);
  const found = (await search(ctx, `title:"${task.number}" AND tags:"${tagOf(ctx)}"`)).find(({ title }) =>
    title.startsWith(mark(ctx, task)),
  );
  const ticket = found ?? (await made(ctx, task, begun));
  await ctx.store.set(`ticket:${ticket.number}`, ticket.id);
  await ctx.store.set(opened, { id: ticket.id, number: ticket.number }, { ttl: REMEMBERED });
  await ctx.store.delete(begun);
  return referenceOf(ctx, ticket);
}

async function made(ctx: Context, task: EscalatedTask, begun: string): Promise<Pick<Ticket, 'id' | 'number'>> {
  const now = ctx.clock.now().getTime();
  const since = await ctx.store.get(begun);
  if (typeof since === 'number' && now - since < INDEX_DELAY)
    throw new TransientPluginError('the answer to an earlier try was lost, and its search may not show the ticket yet');
  const { group, customer } = ctx.settings;
  const { attachments, left } = await enclosed(ctx, task.attachments);
  await ctx.store.set(begun, now, { ttl: REMEMBERED });
  try {
    return await ask(ctx, createdTicket, {
      method: 'POST',
      path: 'tickets',
      json: {
        title: `${mark(ctx, task)} ${task.title}`.slice(0, LONGEST_TITLE),
        ...{ group, customer_id: `guess:${customer}`, tags: tagOf(ctx) },
        article: {
          subject: task.number,
          body: offer(task, left),
          content_type: 'text/plain',
          type: 'note',
          internal: false,
          attachments,
        },
      },
    });
  } catch (error) {
    if (isRefusal(error)) await ctx.store.delete(begun);
    throw error;
  }
}

/** @throws PermanentPluginError when there is no such ticket any more */
export async function ticketId(ctx: Context, reference: string): Promise<number> {
  const known = await ctx.store.get(`ticket:${reference}`);
  if (typeof known === 'number') return known;
  const found = (await search(ctx, `number:"${reference}"`)).find(({ number }) => number === reference);
  if (found === undefined) throw new PermanentPluginError(`it has no ticket ${reference}`);
  return found.id;
}

const search = (ctx: Context, query: string): Promise<readonly Ticket[]> =>
  ask(ctx, tickets, {
    path: `tickets/search?${new URLSearchParams({ query, limit: '50', expand: 'true' }).toString()}`,
  });

const referenceOf = (ctx: Context, { id, number }: Pick<Ticket, 'id' | 'number'>): TaskReference => ({
  reference: number,
  url: `${ctx.settings.url.replace(/\/+$/, '')}/#ticket/zoom/${id}`,
});

function offer(task: EscalatedTask, left: readonly string[]): string {
  const { text, dueAt, contract, severity, fields, language } = task;
  const [due, facts, out] =
    language === 'it'
      ? ['Da concludere entro', 'Dati', 'Allegati troppo grandi']
      : ['To be done by', 'Facts', 'Files too large'];
  return [
    text,
    ...(dueAt === null ? [] : [`${due}: ${dueAt}`]),
    ...(contract === null ? [] : [`CIG: ${contract}`]),
    ...(severity === null ? [] : [`${language === 'it' ? 'Gravità' : 'Severity'}: ${severity}`]),
    ...(Object.keys(fields).length === 0
      ? []
      : [`${facts}:`, ...Object.entries(fields).map(([name, value]) => `- ${name}: ${value}`)]),
    ...(left.length === 0 ? [] : [`${out}: ${left.join(', ')}`]),
  ].join('\n');
}
