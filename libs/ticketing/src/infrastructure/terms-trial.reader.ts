import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { TrialTicket } from '../application/terms-trial/terms.trial.js';
import type { TicketEvent } from '../domain/index.js';

/** $1 tenant, $2 how many. */
const NEWEST = `
SELECT id, number, severity, restricted, seq FROM ticket
 WHERE tenant_id = $1 ORDER BY opened_at DESC, id DESC LIMIT $2`;

/** $1 tenant, $2 tickets. */
const EVENTS = `
SELECT ticket_id, seq, type, at, actor, data FROM ticket_event
 WHERE tenant_id = $1 AND ticket_id = ANY ($2) ORDER BY ticket_id, seq`;

/** Tickets read at once: with the next, what memory a trial takes. */
const BATCH = 20;
const MOST_EVENTS = 500;

interface TicketRow extends Omit<TrialTicket, 'events'> {
  readonly id: string;
  readonly seq: number;
}

type EventRow = Omit<TicketEvent, 'at'> & { readonly ticket_id: string; readonly at: Date };

/** Reads the newest tickets with all that happened to them, a few at a time. */
export class TermsTrialReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those with the longest stories are passed over (null). */
  async *newest(ctx: TenantContext, limit: number): AsyncGenerator<TrialTicket | null> {
    const values = [ctx.tenant, limit];
    const newest = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<TicketRow>({ name: 'trial-newest', text: NEWEST, values }),
      {
        readOnly: true,
      },
    );
    for (let first = 0; first < newest.length; first += BATCH) {
      const batch = newest.slice(first, first + BATCH);
      const read = batch.filter(({ seq }) => seq <= MOST_EVENTS);
      for (let passed = read.length; passed < batch.length; passed += 1) yield null;
      const stories = await this.#stories(ctx, read);
      for (const { id, number, severity, restricted } of read)
        yield { number, severity, restricted, events: stories.get(id) ?? [] };
    }
  }

  async #stories(ctx: TenantContext, tickets: readonly TicketRow[]): Promise<ReadonlyMap<string, TicketEvent[]>> {
    const values = [ctx.tenant, tickets.map(({ id }) => id)];
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<EventRow>({ name: 'trial-events', text: EVENTS, values }),
      {
        readOnly: true,
      },
    );
    const stories = new Map<string, TicketEvent[]>(tickets.map(({ id }) => [id, []]));
    for (const { ticket_id: id, at, ...event } of rows)
      stories.get(id)?.push({ ...event, at: at.toISOString() } as TicketEvent);
    return stories;
  }
}
