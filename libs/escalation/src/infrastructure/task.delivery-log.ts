import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';

type Whose = Pick<TenantContext, 'tenant'>;

/** What came of one try: told; to be tried again; given up. */
export type DeliveryOutcome = 'delivered' | 'waiting' | 'failed';

/** One try at telling a supplier, as its connector took it. */
export interface DeliveryAttempt {
  readonly taskId: string;
  /** Event of the task it tells of; 1 gives the task itself. */
  readonly seq: number;
  readonly instance: string;
  readonly outcome: DeliveryOutcome;
  /** Kind of failure; null when it was told. */
  readonly code: string | null;
  /** What the other side said, or why it could not be asked. Shortened when it is kept; secrets are taken out before. */
  readonly answer: string;
  readonly tookMs: number;
  /** Name of the person who asked for it; null: Sportello itself. */
  readonly replayedBy: string | null;
}

export interface DeliveryRow extends Omit<DeliveryAttempt, 'tookMs'> {
  readonly id: string;
  /** Number of the task. */
  readonly task: string;
  /** What the event was, e.g. `offered`. */
  readonly about: string;
  readonly attempt: number;
  readonly tookMs: number;
  readonly at: Date;
}

/** A time in which a connector reaches nobody. */
export interface Outage {
  /** Of the first try that failed: the same for as long as it lasts. */
  readonly id: string;
  readonly since: Date;
}

/** Characters of an answer that are kept. */
const LONGEST = 300;

const INSERT = `
INSERT INTO task_delivery (tenant_id, id, task_id, seq, instance, attempt, outcome, code, answer, took_ms, replayed_by, at)
SELECT $1, $2, $3, $4, $5,
       (SELECT count(*) + 1 FROM task_delivery d WHERE d.tenant_id = $1 AND d.task_id = $3 AND d.seq = $4), $6, $7, $8, $9, $10, $11`;
const COLUMNS = `
SELECT d.id, d.task_id AS "taskId", d.seq, d.instance, d.attempt, d.outcome, d.code, d.answer, d.took_ms AS "tookMs",
       d.replayed_by AS "replayedBy", d.at, t.number AS task, CASE WHEN d.seq = 1 THEN 'offered' ELSE e.type END AS about
  FROM task_delivery d
  JOIN task t ON t.tenant_id = $1 AND t.id = d.task_id
  JOIN task_event e ON e.tenant_id = $1 AND e.task_id = d.task_id AND e.seq = d.seq`;
const OF_TASK = `${COLUMNS} WHERE d.tenant_id = $1 AND d.task_id = $2 ORDER BY d.id DESC LIMIT $3`;
/** $3 where the page before ended, $4 rows, $5 outcome, $6 whether restricted requests are seen. */
const OF_INSTANCE = `${COLUMNS}
  JOIN ticket k ON k.tenant_id = $1 AND k.id = t.ticket_id
 WHERE d.tenant_id = $1 AND d.instance = $2 AND ($3::uuid IS NULL OR d.id < $3) AND ($5::text IS NULL OR d.outcome = $5)
   AND ($6 OR NOT k.restricted)
 ORDER BY d.id DESC LIMIT $4`;
const ONE = `${COLUMNS} WHERE d.tenant_id = $1 AND d.id = $2`;
const WAS_TOLD = `
SELECT 1 FROM task_delivery WHERE tenant_id = $1 AND task_id = $2 AND seq = $3 AND outcome = 'delivered' LIMIT 1`;
const LAST_OUTCOME =
  'SELECT outcome, at FROM task_delivery WHERE tenant_id = $1 AND instance = $2 ORDER BY id DESC LIMIT 1';
/** Refusals of one message say nothing about the connector. */
const OUTAGE = `
SELECT d.id, d.at AS since FROM task_delivery d
 WHERE d.tenant_id = $1 AND d.instance = $2 AND d.code IN ('transient', 'auth', 'config')
   AND d.id > coalesce((SELECT o.id FROM task_delivery o
                         WHERE o.tenant_id = $1 AND o.instance = $2 AND o.outcome = 'delivered' ORDER BY o.id DESC LIMIT 1),
                       '00000000-0000-0000-0000-000000000000')
 ORDER BY d.id LIMIT 1`;

/** Every try at telling suppliers, to be looked at by people. Rows are only added. */
export class DeliveryLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, attempt: DeliveryAttempt): Promise<void> {
    const at = this.clock.now();
    const { taskId, seq, instance, outcome, code, answer, tookMs, replayedBy } = attempt;
    const id = newId(at.getTime());
    await tx.query(INSERT, [
      ...[tx.tenant, id, taskId, seq, instance, outcome, code, shortened(answer), Math.max(0, Math.round(tookMs))],
      ...[replayedBy, at],
    ]);
  }

  /** What the connector's latest try came to; null when it has never tried. */
  async last(tx: Tx, instance: string): Promise<{ readonly outcome: DeliveryOutcome; readonly at: Date } | null> {
    const [row] = await tx.query<{ outcome: DeliveryOutcome; at: Date }>(LAST_OUTCOME, [tx.tenant, instance]);
    return row ?? null;
  }

  /** Newest first. */
  ofTask(ctx: Whose, taskId: string, limit: number): Promise<readonly DeliveryRow[]> {
    return this.#read<DeliveryRow>(ctx, OF_TASK, [ctx.tenant, taskId, limit]);
  }

  /** Newest first. @param filter.before id of the last row of the page before */
  ofInstance(
    ctx: Whose,
    instance: string,
    filter: {
      readonly limit: number;
      readonly restricted: boolean;
      readonly before?: string;
      readonly outcome?: DeliveryOutcome;
    },
  ): Promise<readonly DeliveryRow[]> {
    const { before = null, limit, outcome = null, restricted } = filter;
    return this.#read<DeliveryRow>(ctx, OF_INSTANCE, [ctx.tenant, instance, before, limit, outcome, restricted]);
  }

  async find(ctx: Whose, id: string): Promise<DeliveryRow | null> {
    return (await this.#read<DeliveryRow>(ctx, ONE, [ctx.tenant, id]))[0] ?? null;
  }

  /** Whether the supplier was told of this event, whatever came after. */
  async wasTold(ctx: Whose, taskId: string, seq: number): Promise<boolean> {
    return (await this.#read(ctx, WAS_TOLD, [ctx.tenant, taskId, seq])).length > 0;
  }

  /** @returns null while the connector works */
  async outage(ctx: Whose, instance: string): Promise<Outage | null> {
    return (await this.#read<Outage>(ctx, OUTAGE, [ctx.tenant, instance]))[0] ?? null;
  }

  #read<T extends object>(ctx: Whose, text: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<T>(text, [...values]), { readOnly: true });
  }
}

/** On one line, without what no page and no database can show. */
function shortened(answer: string): string {
  const line = answer.replaceAll(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replaceAll(/\p{Surrogate}/gu, '')}…`;
}
