import type { Actor, Localized, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { fromCursor, limitOf, pageOf, type Page, type PageRequest } from '@sportello/ticketing';
import { broadcastNotFound, type Broadcast, type OfficeKind, type Reach } from '../domain/index.js';
import { LIST_BROADCASTS, SHOW_BROADCAST } from './broadcasts.sql.js';

export interface BroadcastSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: Broadcast;
  readonly at: Date;
  /** Who broadcast it. */
  readonly by: Actor;
}

/** How far one office is. Instants are as PostgreSQL writes them in JSON. */
export interface OfficeProgress {
  readonly kind: OfficeKind;
  readonly id: string;
  readonly reach: Reach;
  readonly state: 'sending' | 'told' | 'failed' | 'withheld';
  readonly toldAt: string | null;
  readonly reason: { readonly code: string; readonly text: Localized } | null;
  readonly task: {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly dueAt: string | null;
    readonly delivery: 'queued' | 'delivered' | 'failed';
    readonly deliveryError: { readonly code: string; readonly reason: string } | null;
    readonly updatedAt: string;
    readonly endedAt: string | null;
  } | null;
  /** What became of each mail that told it. */
  readonly mails: readonly { readonly state: string; readonly reason: string | null }[] | null;
}

export interface BroadcastWhole extends BroadcastSummary {
  readonly offices: readonly OfficeProgress[];
}

type Tenant = Pick<TenantContext, 'tenant'>;

/** What people read of broadcasts. `restricted`: whether restricted ones exist for the reader (A2). */
export class BroadcastsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `BROADCAST.NOT_FOUND` */
  async broadcast(ctx: Tenant, number: string, restricted: boolean): Promise<BroadcastWhole> {
    const [row] = await this.#read<BroadcastWhole>(ctx, SHOW_BROADCAST, [number, restricted]);
    if (row === undefined) throw broadcastNotFound(number);
    return row;
  }

  /** Newest first. @param report number of the report they are about; null: any. @throws DomainError `LIST.INVALID_CURSOR` */
  async broadcasts(
    ctx: Tenant,
    restricted: boolean,
    report: string | null,
    page: PageRequest,
  ): Promise<Page<BroadcastSummary>> {
    const limit = limitOf(page);
    const before = page.cursor === undefined ? null : fromCursor(page.cursor);
    const place = [before?.at ?? null, before?.id ?? null, limit + 1];
    const rows = await this.#read<BroadcastSummary>(ctx, LIST_BROADCASTS, [restricted, report, ...place]);
    return pageOf(
      rows,
      limit,
      ({ at, id }) => ({ at, id }),
      (row) => row,
    );
  }

  #read<R extends object>(ctx: Tenant, text: string, values: readonly unknown[]): Promise<R[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<R>(text, [tx.tenant, ...values]), { readOnly: true });
  }
}
