import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';

/** Something asked of rosters, alerts, reviews or skills. A repeated key gets the first answer again. */
export abstract class WorkforceCommand<I extends object, R extends object> extends Command<R> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: I,
  ) {
    super();
  }
}
