import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { AttemptOutcome } from './call-back.js';

/** Somebody who was promised a call: because of a request of theirs, or because nobody answered them. */
export interface WaitingCallBack {
  readonly kind: 'ticket' | 'missed-call';
  readonly id: string;
  /** Of the ticket, when there is one. */
  readonly ticket: string | null;
  readonly subject: string | null;
  readonly state: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly team: string | null;
  /** The line on which they called in vain. */
  readonly line: string | null;
  readonly queue: string | null;
  readonly language: string | null;
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** How often they called in vain; 0 for a ticket. */
  readonly missed: number;
  readonly attempts: number;
  readonly lastOutcome: AttemptOutcome | null;
}

export interface CallBacksAsked {
  readonly teams: readonly string[];
  /** Those of requests of every team, too: whoever calls back for the whole office, and whoever supervises. */
  readonly everyTicket: boolean;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** $1 tenant, $2 teams, $3 whether tickets of every team, $4 whether restricted ones too, $5 and $6 place, $7 how many. Each half is a range of its own index. */
const WAITING = `
SELECT * FROM (
  (SELECT 'ticket' AS kind, t.id, t.number AS ticket, t.subject, t.state, t.requester->>'name' AS name,
          t.requester->>'phone' AS phone, t.team, NULL AS line, NULL AS queue, t.language,
          coalesce((t.progress->'callBack'->>'since')::timestamptz, t.opened_at) AS "askedAt", t.call_back_at AS "dueAt", 0 AS missed,
          coalesce((t.progress->'callBack'->>'attempts')::int, 0) AS attempts, t.progress->'callBack'->>'lastOutcome' AS "lastOutcome"
     FROM ticket t
    WHERE t.tenant_id = $1 AND t.call_back_at IS NOT NULL AND ($3 OR t.team = ANY ($2))
      AND (NOT t.restricted OR $4) AND ($5::timestamptz IS NULL OR (t.call_back_at, t.id) > ($5::timestamptz, $6::uuid))
    ORDER BY t.call_back_at, t.id LIMIT $7)
  UNION ALL
  (SELECT 'missed-call', b.id, NULL, NULL, NULL, NULL, b.number, b.team, b.instance, b.queue, b.language,
          b.asked_at, b.due_at, b.missed, b.attempts, b.last_outcome
     FROM call_back b
    WHERE b.tenant_id = $1 AND b.ended_at IS NULL AND b.team = ANY ($2)
      AND ($5::timestamptz IS NULL OR (b.due_at, b.id) > ($5::timestamptz, $6::uuid))
    ORDER BY b.due_at, b.id LIMIT $7)) AS w
 ORDER BY "dueAt", id LIMIT $7`;

/** A8, C8: the call-back list, who was promised first, first. One statement. */
export class CallBacksReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  waiting(
    ctx: Pick<TenantContext, 'tenant'>,
    { teams, everyTicket, after, limit }: CallBacksAsked,
    sight: { readonly restricted: boolean },
  ): Promise<readonly WaitingCallBack[]> {
    const place = [after?.at ?? null, after?.id ?? null];
    const values = [ctx.tenant, teams, everyTicket, sight.restricted, ...place, limit];
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<WaitingCallBack>({ name: 'call-backs-waiting', text: WAITING, values }),
      { readOnly: true },
    );
  }
}
