import type { Actor } from './actor.js';
import type { TenantId } from './ids.js';

/** For whom and by whom something is done. Always an explicit first argument; there is no ambient tenant. */
export interface TenantContext {
  readonly tenant: TenantId;
  readonly actor: Actor;
  /** Follows one request through logs, jobs, mails and error answers. */
  readonly correlationId: string;
}
