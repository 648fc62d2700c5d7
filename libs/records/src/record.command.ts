import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';

/** What every command on a record answers. A repeated key gets the first answer again. */
export interface RecordResult {
  readonly id: string;
  /** For optimistic locking: the ETag of the record. */
  readonly version: number;
  /** What people call it: a number, or that of the ticket it belongs to. */
  readonly number: string;
}

/** Which record, and which one the caller has seen. */
export interface OnRecord {
  /** Its id or its number. */
  readonly ref: string;
  /** Version the caller decided upon; without it the command applies to whatever is current. */
  readonly expectedVersion?: number;
}

/** Something asked of a record that keeps its own history. */
export abstract class RecordCommand<I extends object> extends Command<RecordResult> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: I,
  ) {
    super();
  }
}
