import type { TenantId } from '@sportello/kernel';
import type { Json } from '@sportello/plugin-sdk';

/** `in-process`: in this process, supervised. `worker`: in a thread of its own, with a heap of its own. */
export type Isolation = 'in-process' | 'worker';

/** One instance as a tenant's configuration asks for it. */
export interface WantedInstance {
  readonly name: string;
  /** Id of the plugin, e.g. `channel-imap`. */
  readonly plugin: string;
  readonly enabled: boolean;
  readonly settings: Json;
  /** Where its code runs; `in-process` when left out. */
  readonly isolation?: Isolation;
  /** Version of their shape in which the settings were written; the plugin's own when left out. */
  readonly settingsVersion?: number;
}

/** What should be running, told by whoever keeps the tenants' configuration. */
export abstract class WantedInstances {
  abstract tenants(): Promise<readonly TenantId[]>;
  abstract wanted(tenant: TenantId): Promise<readonly WantedInstance[]>;
  /** Calls the listener when a tenant's configuration may have changed. @returns stops it */
  abstract onChange(listener: (tenant: TenantId) => void): () => void;
}
