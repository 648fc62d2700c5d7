import { newId, type Clock, type Localized, type TenantContext } from '@sportello/kernel';
import { addJobs, type JobSpec, type UnitOfWork } from '@sportello/platform';
import { insertOutbound } from './outbound.insert.js';
import type { NewOutbound } from './outbound.message.js';

/** Names of the jobs staff notices are sent by. */
export const STAFF_NOTICE_JOBS = { gather: 'staff.notice', send: 'staff.send' } as const;

/** What somebody of the staff is told. */
export interface StaffNews {
  /** Occasion as it is named in the outbox, e.g. `clock-breached`. */
  readonly occasion: string;
  readonly ticketId: string | null;
  readonly subject: Localized;
  readonly text: Localized;
  /** When it happened. */
  readonly at: Date;
}

export interface StaffNotice extends StaffNews {
  readonly id: string;
}

/** One of those who are told. */
export interface StaffTurn {
  readonly person: string;
  /** Not before; null: at once, in a mail of its own. */
  readonly dueAt: Date | null;
  /** Goes into no digest. */
  readonly alone: boolean;
}

/** More than anybody reads in one mail; the rest goes into the next. */
const MOST_AT_ONCE = 500;

/** Behind what requesters are told: what comes in a flood has all come in when its turn is there. */
const AFTER_REQUESTERS = 10;

/** What people of the staff are to be told: one row for each of them and each thing, so that nobody is told it twice. */
export class StaffNoticeStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds what is not known yet under the key, with the jobs that will tell it, in one transaction. */
  async add(ctx: TenantContext, key: string, turns: readonly StaffTurn[], news: StaffNews): Promise<void> {
    if (turns.length === 0) return;
    const now = this.clock.now();
    const rows = turns.map(({ person, dueAt, alone }) => ({
      ...{ id: newId(now.getTime()), person, due_at: dueAt ?? now, alone },
    }));
    await this.unitOfWork.run(ctx, async (tx) => {
      const added = await tx.query<{ id: string; person: string; dueAt: Date; alone: boolean }>(
        `INSERT INTO sportello.staff_notice (tenant_id, id, person, notice_key, occasion, alone, ticket_id, subject, text, at, due_at)
         SELECT $1, r.id, r.person, $2, $3, r.alone, $4, $5::jsonb, $6::jsonb, $7, r.due_at
           FROM jsonb_to_recordset($8::jsonb) AS r (id uuid, person text, due_at timestamptz, alone boolean)
         ON CONFLICT (tenant_id, notice_key, person) DO NOTHING
         RETURNING id, person, due_at AS "dueAt", alone`,
        [
          ...[ctx.tenant, key, news.occasion, news.ticketId, JSON.stringify(news.subject), JSON.stringify(news.text)],
          ...[news.at, JSON.stringify(rows)],
        ],
      );
      await addJobs(
        tx,
        ctx,
        added.map((row) => jobOf(row, now)),
      );
    });
  }

  /** What a person is still to be told by now, oldest first. @param only one notice that goes alone */
  async waiting(ctx: TenantContext, person: string, only?: string): Promise<readonly StaffNotice[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<StaffNotice>(
          `SELECT id, occasion, ticket_id AS "ticketId", subject, text, at FROM sportello.staff_notice
            WHERE tenant_id = $1 AND person = $2 AND outbound_id IS NULL AND due_at <= $3
              AND CASE WHEN $4::uuid IS NULL THEN NOT alone ELSE id = $4::uuid END
            ORDER BY due_at, id LIMIT $5`,
          [ctx.tenant, person, this.clock.now(), only ?? null, MOST_AT_ONCE],
        ),
      { readOnly: true },
    );
  }

  /**
   * Makes one message of several notices, and the job that sends it.
   * @returns false, having written nothing, when another job told one of them meanwhile
   */
  async gather(
    ctx: TenantContext,
    notices: readonly StaffNotice[],
    build: (outboundId: string) => NewOutbound,
  ): Promise<boolean> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    const entry = build(id);
    try {
      await this.unitOfWork.run(ctx, async (tx) => {
        await insertOutbound(tx, id, entry.key, entry, now);
        const told = await tx.query(
          `UPDATE sportello.staff_notice SET outbound_id = $2
            WHERE tenant_id = $1 AND id = ANY ($3::uuid[]) AND outbound_id IS NULL RETURNING id`,
          [ctx.tenant, id, notices.map((notice) => notice.id)],
        );
        if (told.length < notices.length) throw new ToldMeanwhile();
        await addJobs(tx, ctx, [{ task: STAFF_NOTICE_JOBS.send, payload: { outboundId: id } }]);
      });
      return true;
    } catch (error) {
      if (error instanceof ToldMeanwhile) return false;
      throw error;
    }
  }
}

class ToldMeanwhile extends Error {}

/** Those who read digests have one job a digest; what goes alone has one of its own. */
function jobOf({ id, person, dueAt, alone }: { id: string; person: string; dueAt: Date; alone: boolean }, now: Date) {
  const task = STAFF_NOTICE_JOBS.gather;
  if (alone) return { task, payload: { person, only: id } } satisfies JobSpec;
  const later = dueAt > now;
  return {
    task,
    payload: { person },
    jobKey: later ? `staff:${person}:${dueAt.toISOString()}` : `staff:${person}`,
    priority: AFTER_REQUESTERS,
    ...(later ? { runAt: dueAt } : {}),
  } satisfies JobSpec;
}
