import type { Clock, TenantId } from '@sportello/kernel';
import type { BlobStore, Logger } from '@sportello/platform';
import type { LogBook } from '../context/log.book.js';
import type { PluginInstanceTable } from '../database/plugin-instance.table.js';
import type { PluginStoreTable } from '../database/plugin-store.table.js';
import type { HostMetrics } from '../ports/host-metrics.js';
import type { Intake } from '../ports/intake.js';
import type { SecretSource } from '../ports/secret-source.js';
import type { Timers } from '../ports/timers.js';
import type { WorkerThreads } from '@sportello/plugin-worker';
import type { Random } from '../supervisor/backoff.js';

/** Everything the host is given. */
export interface HostPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly log: Logger;
  readonly metrics: HostMetrics;
  readonly blobs: BlobStore;
  readonly secrets: SecretSource;
  readonly store: PluginStoreTable;
  readonly instances: PluginInstanceTable;
  readonly intake: Intake;
  /** Where what instances say is kept for people to read; nowhere when left out. */
  readonly logs?: LogBook;
  /** Of instances isolated in a worker. */
  readonly threads: WorkerThreads;
}

export interface HostOptions {
  /** Name of this process in leases, unique among all that run. */
  readonly owner: string;
  /** Whether this process polls and listens; one that only answers HTTP does not. */
  readonly inbound: boolean;
  /** Milliseconds between two polls of an instance when nothing hints that something waits. */
  readonly pollInterval: (tenant: TenantId, instance: string) => number;
  /** Milliseconds a lease lasts without being renewed: how long after a crash another process takes over. */
  readonly leaseTtl: number;
  /** Polls that may be missed before silence is an alarm. */
  readonly silentAfter: number;
}

export const HOST_DEFAULTS = {
  inbound: true,
  pollInterval: () => 30_000,
  leaseTtl: 30_000,
  silentAfter: 5,
} as const satisfies Omit<HostOptions, 'owner'>;
