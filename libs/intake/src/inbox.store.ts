import { newId, storable, type Clock, type TenantContext } from '@sportello/kernel';
import { addJobs, type BlobStore, type JobSpec, type Tx, type UnitOfWork } from '@sportello/platform';
import type { BlobRef, Json, RawInbound } from '@sportello/plugin-sdk';
import type { InboxMessage, InboxReason, InboxState, SenderProof } from './inbox.row.js';
import { withoutKnownMail, type NewMail } from './known-mail.js';

/** Moves an instance's cursor together with the messages; refused when the lease is no longer ours. */
export interface CursorMove {
  readonly next: Json;
  readonly leaseEpoch: number;
}

export interface Accepted {
  readonly externalId: string;
  readonly inboxId: string;
  readonly accepted: 'new' | 'duplicate';
  /** Whether the bytes are those first stored under this id: a key that comes back with other content is a mistake. */
  readonly sameContent: boolean;
}

/** The lease went to another process between poll and commit: nothing was stored, the other one polls again. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Seconds a push is given to be processed in the request itself before the job takes over. */
const INLINE_GRACE_SECONDS = 20;

interface InboxRow {
  id: string;
  instance: string;
  external_id: string;
  format: string;
  state: InboxState;
  reason: InboxReason | null;
  raw_sha256: string;
  raw_size: string | number;
  envelope: Record<string, Json>;
  proof: SenderProof | null;
  received_at: Date;
  attempts: number;
  ticket_id: string | null;
  outcome: string | null;
}

const COLUMNS =
  'id, instance, external_id, format, state, reason, raw_sha256, raw_size, envelope, proof, received_at, attempts, ticket_id, outcome';

/** Everything that came in, raw and unmodified, before anybody tried to understand it. */
export class InboxStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Bytes first, then rows, cursor and jobs in one transaction: after it the sender may be told, and nothing is lost or
   * taken twice wherever the process dies.
   * @param options.inline the caller processes at once; the job is only the safety net
   * @param options.proof who sent them, when they were logged in
   * @param options.turn when they are processed: 0, the default, in the order of all work; the larger, the later
   */
  async accept(
    ctx: TenantContext,
    instance: string,
    messages: readonly RawInbound[],
    options: {
      readonly cursor?: CursorMove;
      readonly inline?: boolean;
      readonly proof?: SenderProof | null;
      readonly turn?: number;
    } = {},
  ): Promise<Accepted[]> {
    const proof = options.proof ?? null;
    const rows = storable(await Promise.all(messages.map((message) => this.#rowOf(ctx, message, proof))));
    return this.unitOfWork.run(ctx, async (tx) => {
      // A pushed request has a key of its own; only what is polled can come again under another id.
      const judged = options.cursor === undefined ? rows : await withoutKnownMail(tx, instance, rows);
      const accepted = rows.length === 0 ? [] : await insertRows(tx, ctx, instance, judged, this.#when(options));
      if (options.cursor !== undefined) await moveCursor(tx, instance, options.cursor);
      return accepted;
    });
  }

  async find(ctx: TenantContext, id: string): Promise<InboxMessage | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<InboxRow>(
        `SELECT ${COLUMNS} FROM sportello.inbox WHERE tenant_id = $1 AND id = $2`,
        [ctx.tenant, id],
      );
      return row === undefined ? null : fromRow(row);
    });
  }

  /** What came of the first use of a command's key; null when it has not been used. */
  async doneUnder(
    ctx: TenantContext,
    key: string,
  ): Promise<{ command: string; ticketId: string; number: string } | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ command: string; ticketId: string; number: string }>(
        `SELECT command, result->>'ticketId' AS "ticketId", result->>'number' AS number
           FROM sportello.command_result WHERE tenant_id = $1 AND idempotency_key = $2`,
        [ctx.tenant, key],
      );
      return row ?? null;
    });
  }

  /** Newest first. @param before id of the last one of the page before */
  async list(
    ctx: TenantContext,
    filter: { state?: InboxState; limit: number; before?: string },
  ): Promise<InboxMessage[]> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const rows = await tx.query<InboxRow>(
        `SELECT ${COLUMNS} FROM sportello.inbox
          WHERE tenant_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::uuid IS NULL OR id < $3::uuid)
          ORDER BY id DESC LIMIT $4`,
        [ctx.tenant, filter.state ?? null, filter.before ?? null, filter.limit],
      );
      return rows.map(fromRow);
    });
  }

  /** Says what became of a message. The first word stands: two may work on one at once, and only one of them may be late. */
  async settle(
    ctx: TenantContext,
    id: string,
    state: Exclude<InboxState, 'received'>,
    facts: { reason?: InboxReason; ticketId?: string; outcome: string },
  ): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(
        `UPDATE sportello.inbox
            SET state = $3, reason = $4, ticket_id = $5, outcome = $6, processed_at = $7, attempts = attempts + 1
          WHERE tenant_id = $1 AND id = $2 AND state = 'received'`,
        [
          ctx.tenant,
          id,
          state,
          facts.reason === undefined ? null : JSON.stringify(storable(facts.reason)),
          facts.ticketId ?? null,
          facts.outcome,
          this.clock.now(),
        ],
      ),
    );
  }

  /** Puts a quarantined or ignored message back to work. @returns false when there is none such */
  async retry(ctx: TenantContext, id: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const rows = await tx.query(
        `UPDATE sportello.inbox SET state = 'received', reason = NULL, outcome = 'retried'
          WHERE tenant_id = $1 AND id = $2 AND state IN ('quarantined', 'ignored') RETURNING id`,
        [ctx.tenant, id],
      );
      if (rows.length === 0) return false;
      await addJobs(tx, ctx, [processJob(id)]);
      return true;
    });
  }

  #when({ inline = false, turn = 0 }: { readonly inline?: boolean; readonly turn?: number }): When {
    const runAt = new Date(this.clock.now().getTime() + INLINE_GRACE_SECONDS * 1000);
    return { ...(inline ? { runAt } : {}), ...(turn > 0 ? { priority: turn } : {}) };
  }

  async #rowOf(ctx: TenantContext, message: RawInbound, proof: SenderProof | null): Promise<NewRow> {
    const raw: BlobRef =
      message.raw instanceof Uint8Array ? await this.blobs.put(ctx.tenant, message.raw) : message.raw;
    return {
      id: newId(this.clock.now().getTime()),
      external_id: message.externalId,
      format: message.mediaType,
      raw_sha256: raw.sha256,
      raw_size: raw.size,
      envelope: message.hints ?? {},
      proof,
      received_at: message.receivedAt,
      state: message.quarantine === undefined ? 'received' : 'quarantined',
      reason: message.quarantine ?? null,
    };
  }
}

interface NewRow extends NewMail {
  id: string;
  raw_size: number;
  envelope: Readonly<Record<string, Json>>;
  proof: SenderProof | null;
  received_at: string;
}

interface WrittenRow {
  external_id: string;
  id: string;
  raw_sha256: string;
  fresh: boolean;
}

/** One statement for any number of new messages; the duplicates come back with the id they were first given. */
async function insertRows(
  tx: Tx,
  ctx: TenantContext,
  instance: string,
  rows: readonly NewRow[],
  when: When,
): Promise<Accepted[]> {
  const written = await tx.query<WrittenRow>(
    `WITH incoming AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, external_id text, format text, raw_sha256 text, raw_size bigint,
                                                       envelope jsonb, proof jsonb, received_at timestamptz, state text, reason jsonb)
     ), stored AS (
       INSERT INTO sportello.inbox (tenant_id, id, instance, external_id, format, state, reason, raw_sha256, raw_size, envelope, proof, received_at)
       SELECT $1, id, $2, external_id, format, state, reason, raw_sha256, raw_size, envelope, proof, received_at FROM incoming
       ON CONFLICT (tenant_id, instance, external_id) DO NOTHING
       RETURNING id, external_id, raw_sha256
     )
     SELECT external_id, id, raw_sha256, true AS fresh FROM stored`,
    [tx.tenant, instance, JSON.stringify(rows)],
  );
  const known = written.length === rows.length ? [] : await knownRows(tx, instance, rows, written);
  const readable = new Set(rows.filter((row) => row.state === 'received').map((row) => row.external_id));
  const jobs = written.filter((row) => readable.has(row.external_id)).map((row) => processJob(row.id, when));
  await addJobs(tx, ctx, jobs);
  const content = new Map(rows.map((row) => [row.external_id, row.raw_sha256]));
  return [...written, ...known].map((row) => ({
    externalId: row.external_id,
    inboxId: row.id,
    accepted: row.fresh ? 'new' : 'duplicate',
    sameContent: content.get(row.external_id) === row.raw_sha256,
  }));
}

/**
 * A statement of its own: a duplicate that another transaction was just writing had to be waited for, and what has been
 * committed meanwhile shows only to the next statement.
 */
async function knownRows(
  tx: Tx,
  instance: string,
  rows: readonly NewRow[],
  written: readonly WrittenRow[],
): Promise<WrittenRow[]> {
  const fresh = new Set(written.map((row) => row.external_id));
  const others = rows.map((row) => row.external_id).filter((id) => !fresh.has(id));
  return tx.query<WrittenRow>(
    `SELECT external_id, id, raw_sha256, false AS fresh FROM sportello.inbox
      WHERE tenant_id = $1 AND instance = $2 AND external_id = ANY($3::text[])`,
    [tx.tenant, instance, others],
  );
}

/** The epoch in the predicate keeps a process that lost its lease from moving the cursor. */
async function moveCursor(tx: Tx, instance: string, move: CursorMove): Promise<void> {
  const moved = await tx.query(
    `UPDATE sportello.plugin_instance SET cursor = $3::jsonb WHERE tenant_id = $1 AND name = $2 AND lease_epoch = $4 RETURNING name`,
    [tx.tenant, instance, JSON.stringify(move.next), move.leaseEpoch],
  );
  if (moved.length === 0) throw new LeaseLostError(`the lease of ${instance} is held by another process`);
}

/** The job that turns a stored message into what it means. One per message, however often it is asked for. */
export const PROCESS_INBOUND = 'intake.process';

type When = Pick<JobSpec, 'runAt' | 'priority'>;

function processJob(inboxId: string, when: When = {}): JobSpec {
  return { task: PROCESS_INBOUND, payload: { inboxId }, jobKey: `${PROCESS_INBOUND}:${inboxId}`, ...when };
}

function fromRow(row: InboxRow): InboxMessage {
  return {
    id: row.id,
    instance: row.instance,
    externalId: row.external_id,
    format: row.format,
    state: row.state,
    reason: row.reason,
    raw: { sha256: row.raw_sha256, size: Number(row.raw_size) },
    hints: row.envelope,
    proof: row.proof,
    receivedAt: row.received_at,
    attempts: row.attempts,
    ticketId: row.ticket_id,
    outcome: row.outcome,
  };
}
