import type { TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { invalidCursor } from '@sportello/ticketing';
import type { TaskEventType } from '../domain/index.js';

/** Something that happened to one of a supplier's tasks. */
export interface FedEvent {
  /** Where it stands among all events of the supplier: 1, 2, 3… without gaps. */
  readonly place: number;
  readonly taskId: string;
  /** Number of the task. */
  readonly number: string;
  /** Of the event, in its task. */
  readonly seq: number;
  readonly type: TaskEventType;
  /** RFC 3339. */
  readonly at: string;
  readonly actor: { readonly type: string; readonly name: string };
  /** Empty when nothing was said. */
  readonly text: string;
}

export interface FedPage {
  readonly items: readonly FedEvent[];
  /** Whether there are more already. */
  readonly more: boolean;
}

type Row = Omit<FedEvent, 'place' | 'at'> & { readonly place: string; readonly at: Date };

const END = 'SELECT place FROM supplier_feed_end WHERE tenant_id = $1 AND supplier = $2';
/** $3 after which place, $4 rows. */
const PAGE = `
SELECT f.place, f.task_id AS "taskId", t.number, f.seq, e.type, e.at, coalesce(w.text, '') AS text,
       jsonb_build_object('type', e.actor->'type', 'name', e.actor->'name') AS actor
  FROM supplier_feed f
  JOIN task_event e ON e.tenant_id = $1 AND e.task_id = f.task_id AND e.seq = f.seq
  JOIN task t ON t.tenant_id = $1 AND t.id = f.task_id
  LEFT JOIN task_words w ON w.tenant_id = $1 AND w.task_id = f.task_id AND w.seq = f.seq
 WHERE f.tenant_id = $1 AND f.supplier = $2 AND f.place > $3
 ORDER BY f.place LIMIT $4`;

/**
 * What happened to a supplier's tasks, in the order in which it became so. Places are given at commit under a lock of the
 * supplier's own (docs/adr/0103): whoever goes on from the last place read misses nothing and reads nothing twice.
 */
export class SupplierFeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param after place of the last event read; 0 from the beginning
   * @param limit events of a page, at least 1
   * @throws DomainError `LIST.INVALID_CURSOR` for a place that nothing has come to yet
   */
  after(ctx: Pick<TenantContext, 'tenant'>, supplier: string, after: number, limit: number): Promise<FedPage> {
    return this.unitOfWork.run(ctx, (tx) => this.#page(tx, supplier, after, limit), { readOnly: true });
  }

  async #page(tx: Tx, supplier: string, after: number, limit: number): Promise<FedPage> {
    const values = [tx.tenant, supplier, after, limit + 1];
    const rows = await tx.query<Row>({ name: 'supplier-feed', text: PAGE, values });
    if (rows.length === 0 && after > (await this.#end(tx, supplier))) throw invalidCursor();
    const items = rows.slice(0, limit).map((row) => ({ ...row, place: Number(row.place), at: row.at.toISOString() }));
    return { items, more: rows.length > limit };
  }

  async #end(tx: Tx, supplier: string): Promise<number> {
    const values = [tx.tenant, supplier];
    const [row] = await tx.query<{ place: string }>({ name: 'supplier-feed-end', text: END, values });
    return Number(row?.place ?? 0);
  }
}
