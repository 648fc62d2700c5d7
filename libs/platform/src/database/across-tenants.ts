import type { TenantId } from '@sportello/kernel';
import type { DataSource } from 'typeorm';

export interface TenantEntry {
  readonly tenant: TenantId;
  readonly status: 'active' | 'suspended';
}

/** Something of one tenant that is due; whoever acts on it opens that tenant's own transaction. */
export interface DueEntry {
  readonly tenant: TenantId;
  readonly id: string;
}

export interface DueClock {
  readonly tenant: TenantId;
  readonly ticketId: string;
  readonly clock: string;
}

/** The few named questions that look across administrations. They answer ids, never contents. */
export abstract class AcrossTenants {
  abstract tenants(): Promise<readonly TenantEntry[]>;
  /** Running clocks whose next step (a warning, or the end of the term) has passed without being noted. @param max rows */
  abstract dueClocks(before: Date, max: number): Promise<readonly DueClock[]>;
  /** Tasks whose next alarm has passed without ringing. @param max rows */
  abstract dueTasks(before: Date, max: number): Promise<readonly DueEntry[]>;
  /** Messages received but not processed. */
  abstract waitingInbox(receivedBefore: Date, max: number): Promise<readonly DueEntry[]>;
  /** Outbound messages still queued or being sent. */
  abstract waitingOutbound(createdBefore: Date, max: number): Promise<readonly DueEntry[]>;
  /** Names of the plugin instances wanted enabled. */
  abstract wantedInstances(): Promise<readonly DueEntry[]>;
}

export class PostgresAcrossTenants extends AcrossTenants {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  tenants(): Promise<readonly TenantEntry[]> {
    return this.dataSource.query('SELECT tenant_id AS tenant, status FROM sportello.list_tenants()');
  }

  dueClocks(before: Date, max: number): Promise<readonly DueClock[]> {
    return this.dataSource.query(
      'SELECT tenant_id AS tenant, ticket_id AS "ticketId", clock FROM sportello.due_clocks($1, $2)',
      [before, max],
    );
  }

  dueTasks(before: Date, max: number): Promise<readonly DueEntry[]> {
    return this.dataSource.query('SELECT tenant_id AS tenant, id FROM sportello.due_tasks($1, $2)', [before, max]);
  }

  waitingInbox(receivedBefore: Date, max: number): Promise<readonly DueEntry[]> {
    return this.dataSource.query('SELECT tenant_id AS tenant, id FROM sportello.waiting_inbox($1, $2)', [
      receivedBefore,
      max,
    ]);
  }

  waitingOutbound(createdBefore: Date, max: number): Promise<readonly DueEntry[]> {
    return this.dataSource.query('SELECT tenant_id AS tenant, id FROM sportello.waiting_outbound($1, $2)', [
      createdBefore,
      max,
    ]);
  }

  wantedInstances(): Promise<readonly DueEntry[]> {
    return this.dataSource.query('SELECT tenant_id AS tenant, name AS id FROM sportello.wanted_instances()');
  }
}
