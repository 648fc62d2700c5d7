import type { EscalatedTask, TaskChange } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { articles } from './zammad.answers.js';
import { ask, isRefusal, type Context } from './zammad.client.js';
import { enclosed } from './zammad.files.js';
import { digestOf, REMEMBERED, ticketId } from './zammad.tickets.js';

const KINDS: Readonly<Record<EscalatedTask['language'], Readonly<Record<TaskChange['kind'], string>>>> = {
  it: {
    answer: 'Risposta',
    question: 'Domanda: il lavoro intanto prosegue',
    reminder: 'Sollecito',
    note: 'Nota',
    returned: 'Restituito: manca qualcosa',
    verified: 'Verificato: è finito',
    cancelled: 'Annullato: non serve più',
  },
  en: {
    answer: 'Answer',
    question: 'Question: the work goes on meanwhile',
    reminder: 'Reminder',
    note: 'Note',
    returned: 'Returned: something is missing',
    verified: 'Verified: it is finished',
    cancelled: 'Cancelled: no longer needed',
  },
};

/**
 * Says something on a ticket once, and puts it into the state that goes with it. Every article ends with a mark of its key: when
 * the answer to an earlier try was lost, the ticket itself tells whether it was said.
 */
export async function sayOnTicket(
  ctx: Context,
  task: EscalatedTask,
  { reference, change, key }: { readonly reference: string; readonly change: TaskChange; readonly key: string },
): Promise<void> {
  const [said, begun] = [`said:${digestOf(key)}`, `saying:${digestOf(key)}`];
  if ((await ctx.store.get(said)) !== undefined) return;
  const id = await ticketId(ctx, reference);
  const mark = `[Sportello ${digestOf(key).slice(0, 12)}]`;
  const isLost = (await ctx.store.get(begun)) !== undefined;
  if (!isLost || !(await isSaid(ctx, id, mark))) await put(ctx, task, { id, change, mark, begun });
  await ctx.store.set(said, true, { ttl: REMEMBERED });
  await ctx.store.delete(begun);
}

interface Saying {
  readonly id: number;
  readonly change: TaskChange;
  readonly mark: string;
  readonly begun: string;
}

async function put(
  ctx: Context,
  { language, number }: EscalatedTask,
  { id, change, mark, begun }: Saying,
): Promise<void> {
  const { kind, text } = change;
  const state = kind === 'reminder' || kind === 'note' || kind === 'question' ? undefined : ctx.settings.sets[kind];
  const { attachments, left } = await enclosed(ctx, change.attachments);
  const body = [KINDS[language][kind], text, left.join(', '), mark].filter((part) => part !== '').join('\n\n');
  await ctx.store.set(begun, true, { ttl: REMEMBERED });
  // Before it can be seen there: `pull` must not take our own move for the supplier's.
  if (state !== undefined) await ctx.store.set(`set:${id}`, state);
  try {
    await ask(ctx, z.object({ id: z.int() }), {
      method: 'PUT',
      path: `tickets/${id}`,
      json: {
        ...(state === undefined ? {} : { state }),
        article: { subject: number, body, content_type: 'text/plain', type: 'note', internal: false, attachments },
      },
    });
  } catch (error) {
    if (isRefusal(error)) await ctx.store.delete(begun);
    throw error;
  }
}

const isSaid = async (ctx: Context, id: number, mark: string): Promise<boolean> =>
  (await ask(ctx, articles, { path: `ticket_articles/by_ticket/${id}` })).some(({ body }) => body.includes(mark));
