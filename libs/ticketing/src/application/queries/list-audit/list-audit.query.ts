import { Query } from '@nestjs/cqrs';
import type { Actor, TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { PageRequest } from '../page.js';

/** One act, on whichever ticket or task. */
export interface AuditEntry {
  /** RFC 3339. */
  readonly at: string;
  readonly on: 'ticket' | 'task';
  /** Number of the ticket or of the task. */
  readonly number: string;
  readonly seq: number;
  readonly type: string;
  readonly actor: Actor;
  readonly correlationId: string;
}

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Cursor of the next page, null on the last. */
  readonly next: string | null;
}

export interface ListAuditInput {
  /** First moment. */
  readonly from: Date;
  /** Moment up to which, not included. */
  readonly to: Date;
  /** Id of who acted. */
  readonly actor?: string;
  /** Type of event. */
  readonly type?: string;
  readonly page: PageRequest;
  readonly sight: Sight;
}

/** B9: who did what and when, across all tickets and tasks, newest first; from the chained events, which nobody can change. */
export class ListAuditQuery extends Query<AuditPage> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListAuditInput,
  ) {
    super();
  }
}
