import { textFromHtml } from '@sportello/mail';
import {
  taskOutcomeSchema,
  type Json,
  type PullResult,
  type TaskOutcome,
  type TaskUpdate,
} from '@sportello/plugin-sdk';
import { articles, me, tickets, type Article, type Ticket } from './zammad.answers.js';
import { ask, type Context } from './zammad.client.js';
import { advanced, beginning, readCursor, type SeenTicket } from './zammad.cursor.js';
import { fetched } from './zammad.files.js';
import { tagOf } from './zammad.tickets.js';

/** Tickets of one page. */
export const PAGE = 50;
const LONGEST = 100_000;

type Kind = TaskUpdate['kind'];

/** What agents wrote and did on our tickets since the last time; not what we did ourselves. */
export async function pullTickets(ctx: Context, since: Json): Promise<PullResult> {
  const now = readCursor(since);
  const from = beginning(now);
  const range = from === null ? '' : ` AND updated_at:[${from} TO *]`;
  const query = new URLSearchParams({
    ...{ query: `tags:"${tagOf(ctx)}"${range}`, sort_by: 'updated_at', order_by: 'asc', expand: 'true' },
    ...{ limit: String(PAGE), page: String(now.at === null ? 1 : now.page) },
  });
  const found = await ask(ctx, tickets, { path: `tickets/search?${query.toString()}` });
  const changed = found.filter(({ id, updated_at }) => now.seen[id]?.updated !== updated_at);
  const self = changed.length === 0 ? 0 : (await ask(ctx, me, { path: 'users/me' })).id;
  const updates: TaskUpdate[] = [];
  const seen = { ...now.seen };
  for (const ticket of changed) {
    const news = await newsOf(ctx, ticket, seen[ticket.id], self);
    updates.push(...news.updates);
    seen[ticket.id] = news.seen;
  }
  const full = found.length >= PAGE;
  return { updates, next: advanced(now, from, found.at(-1)?.updated_at ?? null, full, seen), more: full };
}

interface News {
  readonly updates: readonly TaskUpdate[];
  readonly seen: SeenTicket;
}

async function newsOf(ctx: Context, ticket: Ticket, before: SeenTicket | undefined, self: number): Promise<News> {
  const all = await ask(ctx, articles, { path: `ticket_articles/by_ticket/${ticket.id}` });
  const fresh = all
    .filter(({ id }) => id > (before?.article ?? 0))
    .filter((article) => isForUs(article, self))
    .toSorted((one, other) => one.id - other.id);
  const said: TaskUpdate[] = [];
  for (const article of fresh) said.push(await asUpdate(ctx, ticket, article));
  const newest = all.reduce((most, { id }) => Math.max(most, id), before?.article ?? 0);
  const seen = { article: newest, state: ticket.state, updated: ticket.updated_at };
  return { updates: withMove(ctx, ticket, said, await moveOf(ctx, ticket, before), before === undefined), seen };
}

/** Notes of theirs among themselves, what machines wrote and what we wrote are not for us. */
const isForUs = ({ internal, sender, created_by_id: by }: Article, self: number): boolean =>
  !internal && sender === 'Agent' && by !== self;

/** What the supplier says by the state it has put the ticket into; null when it did not, or that says nothing. */
async function moveOf(ctx: Context, { id, state }: Ticket, before: SeenTicket | undefined): Promise<Kind | null> {
  if (before?.state === state || (await ctx.store.get(`set:${id}`)) === state) return null;
  const found = Object.entries(ctx.settings.states).find(([, names]) => names.includes(state));
  return found === undefined ? null : (found[0] as Kind);
}

/** The last thing said goes with the move: the question, the reason, what was done. */
function withMove(
  ctx: Context,
  ticket: Ticket,
  said: readonly TaskUpdate[],
  move: Kind | null,
  isFirst: boolean,
): readonly TaskUpdate[] {
  if (move === null) return said;
  const at = ticket.updated_at;
  const plain = { task: { reference: ticket.number }, text: '', at, attachments: [] };
  const stated = (kind: Kind): TaskUpdate => ({
    ...plain,
    ...{ kind, externalId: `state:${ticket.id}:${kind}:${at}` },
    facts: { state: ticket.state },
  });
  if (move === 'accepted') return [stated(move), ...said];
  // Whoever asks or finishes without a word of it has taken the work.
  const taken = isFirst && move !== 'refused' ? [stated('accepted')] : [];
  const last = said.at(-1);
  const moved: TaskUpdate =
    last === undefined ? { ...stated(move), text: `(${ticket.state})` } : { ...last, kind: move };
  return [...taken, ...said.slice(0, -1), { ...moved, ...(move === 'done' ? conclusionOf(ctx, ticket) : {}) }];
}

function conclusionOf(ctx: Context, ticket: Ticket): Pick<TaskUpdate, 'outcome' | 'effortMinutes'> {
  const [outcome, effortMinutes] = [outcomeOf(ctx, ticket), effortOf(ctx, ticket)];
  return { ...(outcome === null ? {} : { outcome }), ...(effortMinutes === null ? {} : { effortMinutes }) };
}

/** What the ticket says came of the work; null when it says nothing that is known. */
function outcomeOf({ settings: { outcomes } }: Context, ticket: Ticket): TaskOutcome | null {
  if (outcomes === undefined) return null;
  const said = ticket[outcomes.attribute];
  if (typeof said !== 'string') return null;
  const { values } = outcomes;
  return (Object.hasOwn(values, said) ? values[said] : undefined) ?? taskOutcomeSchema.safeParse(said).data ?? null;
}

function effortOf({ settings: { timeUnit } }: Context, { time_unit: units }: Ticket): number | null {
  if (timeUnit === 'none' || units === null || units === undefined) return null;
  return Math.min(1_000_000, Math.round(timeUnit === 'hours' ? units * 60 : units));
}

async function asUpdate(ctx: Context, ticket: Ticket, article: Article): Promise<TaskUpdate> {
  const { id, body, content_type: type, created_at: at, from } = article;
  const { files, left } = await fetched(ctx, article);
  const words = type === 'text/html' ? textFromHtml(body) : body;
  const text = [words.trim(), ...(left.length === 0 ? [] : [`(${left.join(', ')}: troppo grande / too large)`])];
  return {
    ...{ externalId: `article:${id}`, task: { reference: ticket.number }, kind: 'progress' },
    ...{ text: text.join('\n\n').slice(0, LONGEST), at, attachments: files },
    ...(from === null || from === undefined || from === '' ? {} : { by: from.slice(0, 200) }),
  };
}
