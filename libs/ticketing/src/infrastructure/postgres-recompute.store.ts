import type { TenantContext } from '@sportello/kernel';
import { addJobs, jobSpecsJson, type Tx } from '@sportello/platform';
import { clockTimers } from '../application/clock-steps/clock.timers.js';
import {
  RecomputeStore,
  type RecomputedTicket,
  type Telling,
  type ToldTicket,
} from '../application/ports/recompute-store.port.js';
import type { TicketJob } from '../application/ports/ticket-store.port.js';
import type { ToldTerm } from '../application/recompute/changed.terms.js';
import { BEGIN, DONE, PAGE, SOME, TELLING, WRITE } from './recompute-statements.sql.js';
import { toTicket, type TicketRow } from './ticket.mapper.js';
import { clockRow, eventRow } from './ticket.values.js';

type ToldRow = TicketRow & {
  readonly told: Readonly<Record<string, ToldTerm & { readonly next: string | null }>> | null;
};
type Ctx = Pick<TenantContext, 'tenant' | 'correlationId'>;

export class PostgresRecomputeStore extends RecomputeStore {
  async begin(tx: Tx, revision: number, at: Date): Promise<boolean> {
    const values = [tx.tenant, revision, at];
    return (await tx.query({ name: 'terms-begin', text: BEGIN, values })).length === 1;
  }

  async telling(tx: Tx, revision: number): Promise<Telling | null> {
    const [row] = await tx.query<Telling>({ name: 'terms-telling', text: TELLING, values: [tx.tenant, revision] });
    return row ?? null;
  }

  async page(
    tx: Tx,
    calendars: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<readonly ToldTicket[]> {
    const values = [tx.tenant, calendars, after, limit];
    return (await tx.query<ToldRow>({ name: 'terms-page', text: PAGE, values })).map(toTold);
  }

  async some(tx: Tx, ids: readonly string[]): Promise<readonly ToldTicket[]> {
    return (await tx.query<ToldRow>({ name: 'terms-some', text: SOME, values: [tx.tenant, ids] })).map(toTold);
  }

  async write(tx: Tx, ctx: Ctx, tickets: readonly RecomputedTicket[]): Promise<ReadonlySet<string>> {
    const jobs = tickets.flatMap(({ ticketId, sooner }) => clockTimers(ctx.tenant, ticketId, sooner));
    const values = [
      tx.tenant,
      JSON.stringify(tickets.map(ticketRow)),
      JSON.stringify(
        tickets.flatMap(({ ticketId, moved }) => moved.map((clock) => ({ id: ticketId, ...clockRow(clock) }))),
      ),
      JSON.stringify(
        tickets.flatMap(({ ticketId, events }) => events.map((event) => ({ id: ticketId, ...eventRow(event) }))),
      ),
      ctx.correlationId,
      jobSpecsJson(ctx, jobs),
    ];
    const [row] = await tx.query<{ saved: readonly string[] }>({ name: 'terms-write', text: WRITE, values });
    return new Set(row?.saved);
  }

  queue(tx: Tx, ctx: Ctx, job: TicketJob): Promise<void> {
    return addJobs(tx, ctx, [job]);
  }

  async done(tx: Tx, revision: number, at: Date): Promise<void> {
    await tx.query({ name: 'terms-done', text: DONE, values: [tx.tenant, revision, at] });
  }
}

function toTold(row: ToldRow): ToldTicket {
  const told = Object.entries(row.told ?? {}).map(
    ([clock, { due, target, next }]) =>
      [
        clock,
        {
          due: due === null ? null : new Date(due).toISOString(),
          target,
          nextStepAt: next === null ? null : new Date(next),
        },
      ] as const,
  );
  return { ...toTicket(row), told: new Map(told) };
}

const ticketRow = ({ ticketId, version, state, events, kept, nextDueAt }: RecomputedTicket) => ({
  ...{ id: ticketId, version, seq: state.seq, updated_at: state.updatedAt },
  hash: Buffer.from(events.at(-1)?.hash ?? []).toString('hex'),
  service_levels: kept,
  next_due_at: nextDueAt,
});
