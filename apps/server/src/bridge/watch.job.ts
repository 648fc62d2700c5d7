import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload, type UnitOfWork } from '@sportello/platform';
import {
  AddNoteCommand,
  GetTicketQuery,
  ListTicketEventsQuery,
  type EventView,
  type RelationStore,
  type TicketView,
  type Watcher,
} from '@sportello/ticketing';
import { wholeConversation } from './conversation.js';
import type { NotifyPayload } from './notify.job.js';

const ALL_SIGHT = { restricted: true } as const;

/**
 * Job `ticket.watch`: what is said on a ticket is told to those whose own tickets were merged into it, and its solution to
 * those whose duplicates wait for it. Each is told on their own ticket, by its own thread, so that their answers find the way.
 */
export class WatchJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly relations: RelationStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(payload: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'relations');
    const { ticketId, seq } = payload;
    const watchers = await this.unitOfWork.run(ctx, (tx) => this.relations.watchers(tx, ticketId), { readOnly: true });
    if (watchers.length === 0) return;
    const [ticket, { items }] = await Promise.all([
      this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT })),
      this.queries.execute(
        new ListTicketEventsQuery(ctx, { ticket: ticketId, after: seq - 1, limit: 1, sight: ALL_SIGHT }),
      ),
    ]);
    const event = items.find((candidate) => candidate.seq === seq);
    if (event === undefined) return;
    const words = event.type === 'resolved' ? null : await this.#wordsOf(ctx, ticketId, event);
    // Who asked on the ticket itself has been told there.
    for (const watcher of watchers.filter(({ requesterId }) => requesterId !== ticket.requester.id)) {
      await this.#tell(ctx, watcher, ticket, event, words);
    }
  }

  async #tell(
    ctx: TenantContext,
    { ticketId, relation }: Watcher,
    original: TicketView,
    event: EventView,
    words: string | null,
  ): Promise<void> {
    const joined = relation === 'merged-into';
    const text = joined ? words : event.type === 'resolved' ? await this.#solved(ctx, ticketId, original.number) : null;
    if (text === null) return;
    await this.commands.execute(
      new AddNoteCommand(ctx, `watch:${original.id}:${event.seq}:${ticketId}`, {
        ticket: ticketId,
        visibility: 'public',
        message: { text },
      }),
    );
  }

  async #wordsOf(ctx: TenantContext, ticketId: string, { data }: EventView): Promise<string | null> {
    const { messageId } = data as { readonly messageId?: unknown };
    const said = await wholeConversation(this.queries, ctx, ticketId, ALL_SIGHT);
    return said.find(({ id, visibility }) => id === messageId && visibility === 'public')?.text ?? null;
  }

  /** To somebody else nothing of what was answered is told but that the matter is solved. */
  async #solved(ctx: TenantContext, ticketId: string, original: string): Promise<string> {
    const { language } = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    return language === 'en'
      ? `The problem you reported, which we followed under number ${original}, has been solved. If you still see it, please answer this message.`
      : `Il problema che ha segnalato, seguito con il numero ${original}, è stato risolto. Se lo riscontra ancora, risponda a questo messaggio.`;
  }
}
