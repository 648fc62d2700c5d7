import type { TenantContext } from '@sportello/kernel';
import type { Json, RawInbound } from '@sportello/plugin-sdk';

/** Where a polled instance goes on, and the lease under which it may say so. */
export interface CursorMove {
  readonly next: Json;
  readonly leaseEpoch: number;
}

/** Where messages are committed. One transaction: raw messages (once per instance and external id), cursor, jobs. */
export abstract class Intake {
  /**
   * @param options.cursor moved in the same transaction, where the lease's epoch is still the one given
   * @param options.turn   when they are understood: 0, the default, with all other work; the larger, the later
   * @throws an error named `LeaseLostError` when another process has taken the lease: then nothing was stored
   */
  abstract accept(
    context: TenantContext,
    instance: string,
    messages: readonly RawInbound[],
    options: { readonly cursor?: CursorMove; readonly turn?: number },
  ): Promise<readonly { readonly externalId: string; readonly accepted: 'new' | 'duplicate' }[]>;
}

export function isLeaseLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'LeaseLostError';
}
