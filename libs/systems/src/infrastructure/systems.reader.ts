import type { Actor, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { fromCursor, isUuid, limitOf, pageOf, type Page, type PageRequest, type Sight } from '@sportello/ticketing';
import { systemNotFound, type SuppliedSystem, type SystemStatus } from '../domain/index.js';
import { EVENTS, ROUNDS, SYSTEM_COLUMNS, systemList, TAKEN, TICKETS } from './systems.sql.js';

/** A system as it is shown. */
export interface SystemView extends SuppliedSystem {
  readonly id: string;
  readonly version: number;
  readonly registeredAt: Date;
}

export interface SystemFilter {
  readonly status?: SystemStatus;
  readonly class?: string;
  readonly contract?: string;
  readonly organisation?: string;
  /** Checks due by this civil day. */
  readonly checkBy?: string;
  /** Words of its name, place, code, serial, supplier. */
  readonly q?: string;
}

export interface SystemTicket {
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly subject: string;
  readonly openedAt: Date;
}

export interface SystemPage extends SystemView {
  readonly tickets: readonly SystemTicket[];
  readonly rounds: readonly SystemRound[];
  readonly events: readonly SystemEvent[];
}

export interface SystemRound {
  readonly plan: string;
  readonly due: string;
  readonly ticket: string | null;
  readonly doneOn: string | null;
}

export interface SystemEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly opened_at: Date;
  readonly state: SuppliedSystem;
}

/** Reads the register (B11). */
export class SystemsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(ctx: TenantContext, filter: SystemFilter, page: PageRequest): Promise<Page<SystemView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const { sql, params } = systemList(tx.tenant, filter, after, limit + 1);
        const rows = await tx.query<Row>(sql, [...params]);
        return pageOf(rows, limit, ({ opened_at, id }) => ({ at: opened_at, id }), shown);
      },
      { readOnly: true },
    );
  }

  /** The whole register, page by page. */
  async *all(ctx: TenantContext): AsyncGenerator<SystemView> {
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page<SystemView> = await this.list(ctx, {}, { limit: 100, ...(cursor === '' ? {} : { cursor }) });
      yield* page.items;
      cursor = page.next;
    }
  }

  /** @param ref id or inventory code @throws DomainError `SYSTEM.NOT_FOUND` */
  one(ctx: TenantContext, ref: string): Promise<SystemView> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const column = isUuid(ref) ? 'id' : 'number';
        const text = `SELECT ${SYSTEM_COLUMNS} FROM supplied_system s WHERE tenant_id = $1 AND ${column} = $2`;
        const [row] = await tx.query<Row>({ name: `system-${column}`, text, values: [tx.tenant, ref] });
        if (row === undefined) throw systemNotFound(ref);
        return shown(row);
      },
      { readOnly: true },
    );
  }

  /** Which of these codes are in the register; those that came under the same key are the repetition of one import. */
  async taken(ctx: TenantContext, codes: readonly string[], key: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<{ number: string }>({ name: 'systems-taken', text: TAKEN, values: [tx.tenant, [...codes], key] }),
      { readOnly: true },
    );
    return new Set(rows.map(({ number }) => number));
  }

  /** With its latest tickets, rounds of maintenance and history. */
  async page(ctx: TenantContext, ref: string, sight: Sight): Promise<SystemPage> {
    const system = await this.one(ctx, ref);
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const read = <T extends object>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> =>
          tx.query<T>({ name, text, values: [tx.tenant, system.id, ...values] });
        const tickets = await read<SystemTicket>('system-tickets', TICKETS, [sight.restricted]);
        const rounds = await read<SystemRound>('system-rounds', ROUNDS);
        const events = await read<SystemEvent>('system-events', EVENTS);
        return { ...system, tickets, rounds, events };
      },
      { readOnly: true },
    );
  }
}

const shown = ({ id, number, version, opened_at, state }: Row): SystemView => ({
  ...state,
  ...{ id, code: number, version, registeredAt: opened_at },
});
