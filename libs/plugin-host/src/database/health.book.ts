import type { TenantId } from '@sportello/kernel';
import type { InstanceHealth } from '../instances/instance.health.js';
import { Lanes } from '../instances/lanes.js';

/** Tenants whose health is written at once: a start of thousands of instances leaves connections for everybody else. */
const LANES = 4;

interface Entry {
  readonly health: InstanceHealth;
  readonly kept: Promise<void>;
  readonly settle: (error?: unknown) => void;
}

export type HealthWrite = (tenant: TenantId, all: ReadonlyMap<string, InstanceHealth>) => Promise<void>;

/**
 * Health on its way to the database: one write a tenant at a time, with the newest of each instance. What an instance was for a
 * moment while another write was under way is not written at all.
 */
export class HealthBook {
  readonly #entries = new Map<TenantId, Map<string, Entry>>();
  readonly #lanes = new Lanes<TenantId>(LANES, (tenant) => this.#write(tenant));

  constructor(private readonly write: HealthWrite) {}

  /** Resolves once this health, or a newer one, is kept. @throws what the write throws */
  save(tenant: TenantId, name: string, health: InstanceHealth): Promise<void> {
    const entries = this.#entries.get(tenant) ?? new Map<string, Entry>();
    this.#entries.set(tenant, entries);
    const entry = { ...(entries.get(name) ?? deferred()), health };
    entries.set(name, entry);
    this.#lanes.add(tenant);
    return entry.kept;
  }

  async #write(tenant: TenantId): Promise<void> {
    const entries = this.#entries.get(tenant) ?? new Map<string, Entry>();
    this.#entries.delete(tenant);
    try {
      await this.write(tenant, new Map([...entries].map(([name, { health }]) => [name, health])));
      for (const { settle } of entries.values()) settle();
    } catch (error) {
      for (const { settle } of entries.values()) settle(error);
    }
  }
}

function deferred(): Omit<Entry, 'health'> {
  let [resolve, reject]: [() => void, (error: unknown) => void] = [() => undefined, () => undefined];
  const kept = new Promise<void>((...both) => ([resolve, reject] = both));
  return { kept, settle: (error) => (error === undefined ? resolve() : reject(error)) };
}
