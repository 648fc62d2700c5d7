import type { Clock, TenantId } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { Json } from '@sportello/plugin-sdk';
import { settingsHash } from '../context/settings.js';
import type { InstanceHealth } from '../instances/instance.health.js';
import type { InstanceState } from '../instances/instance.state.js';
import type { WantedInstance } from '../ports/wanted-instances.js';
import { HealthBook } from './health.book.js';

/** The right to poll one instance, until `lease_until`. Each new owner raises the epoch. */
export interface Lease {
  readonly epoch: number;
  readonly cursor: Json;
}

/** Whose lease it is. */
export interface LeaseKey {
  readonly tenant: TenantId;
  readonly name: string;
}

/** Wanted and actual state of instances, their leases and cursors. Lease times are the database's, the one clock all processes share. */
export class PluginInstanceTable {
  readonly #health = new HealthBook((tenant, all) => this.#saveHealth(tenant, all));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down what is wanted; instances no longer named are disabled and keep their cursor and memory.
   * @returns how often each instance has been asked to restart, by name, of those that ever were
   */
  async announce(tenant: TenantId, wanted: readonly WantedInstance[]): Promise<ReadonlyMap<string, number>> {
    const now = this.clock.now();
    const rows = wanted.map(({ name, plugin, enabled, settings }) => ({
      name,
      plugin,
      wanted: enabled ? 'enabled' : 'disabled',
      hash: settingsHash(settings),
    }));
    return this.unitOfWork.run({ tenant }, async (tx) => {
      await tx.query(
        `INSERT INTO sportello.plugin_instance AS p (tenant_id, name, plugin, wanted, state, settings_sha256, updated_at)
         SELECT $1, w.name, w.plugin, w.wanted, CASE w.wanted WHEN 'enabled' THEN 'DRAFT' ELSE 'DISABLED' END, w.hash, $3
           FROM jsonb_to_recordset($2::jsonb) AS w (name text, plugin text, wanted text, hash text)
         ON CONFLICT (tenant_id, name) DO UPDATE
           SET plugin = excluded.plugin, wanted = excluded.wanted, settings_sha256 = excluded.settings_sha256,
               cursor = CASE WHEN p.plugin = excluded.plugin THEN p.cursor END, updated_at = excluded.updated_at
         WHERE (p.plugin, p.wanted, p.settings_sha256) IS DISTINCT FROM (excluded.plugin, excluded.wanted, excluded.settings_sha256)`,
        [tenant, JSON.stringify(rows), now],
      );
      await tx.query(
        `UPDATE sportello.plugin_instance SET wanted = 'disabled', state = 'DISABLED', updated_at = $3
          WHERE tenant_id = $1 AND wanted = 'enabled' AND NOT (name = ANY ($2::text[]))`,
        [tenant, rows.map(({ name }) => name), now],
      );
      return restartsOf(tx);
    });
  }

  /** How often each instance of the tenant has been asked to restart, by name, of those that ever were. */
  async restarts(tenant: TenantId): Promise<ReadonlyMap<string, number>> {
    return this.unitOfWork.run({ tenant }, restartsOf, { readOnly: true });
  }

  /** Resolves once this or a newer state of the instance is kept. */
  saveHealth(tenant: TenantId, name: string, health: InstanceHealth): Promise<void> {
    return this.#health.save(tenant, name, health);
  }

  async list(tenant: TenantId): Promise<readonly StoredInstance[]> {
    return this.unitOfWork.run(
      { tenant },
      (tx) =>
        tx.query<StoredInstance>(
          `SELECT name, plugin, wanted, state, health, last_progress_at AS "lastProgressAt", updated_at AS "updatedAt"
             FROM sportello.plugin_instance WHERE tenant_id = $1 ORDER BY name`,
          [tenant],
        ),
      { readOnly: true },
    );
  }

  /** Takes the lease when it is free, has run out, or is this owner's. @param ttl milliseconds */
  async acquire(tenant: TenantId, name: string, owner: string, ttl: number): Promise<Lease | undefined> {
    const [row] = await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query<{ epoch: number; cursor: Json }>(
        `UPDATE sportello.plugin_instance
            SET lease_owner = $3, lease_until = clock_timestamp() + $4 * interval '1 millisecond', lease_epoch = lease_epoch + 1
          WHERE tenant_id = $1 AND name = $2
            AND (lease_owner IS NULL OR lease_owner = $3 OR lease_until < clock_timestamp())
          RETURNING lease_epoch AS epoch, cursor`,
        [tenant, name, owner, ttl],
      ),
    );
    return row;
  }

  /** @param progress when the instance last made some. @returns false when the lease has been taken over */
  async renew(tenant: TenantId, name: string, epoch: number, ttl: number, progress: Date | null): Promise<boolean> {
    const rows = await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query<{ name: string }>(
        `UPDATE sportello.plugin_instance
            SET lease_until = clock_timestamp() + $4 * interval '1 millisecond', last_progress_at = coalesce($5, last_progress_at)
          WHERE tenant_id = $1 AND name = $2 AND lease_epoch = $3 AND lease_owner IS NOT NULL RETURNING name`,
        [tenant, name, epoch, ttl, progress],
      ),
    );
    return rows.length === 1;
  }

  /** Renews many leases, of whichever tenants, in one statement. @returns tells of each whether it was renewed */
  async renewAll(
    owner: string,
    ttl: number,
    held: readonly (LeaseKey & { readonly epoch: number; readonly progress: Date | null })[],
  ): Promise<(lease: LeaseKey) => boolean> {
    const leases = held.map(({ tenant, name, epoch, progress }) => ({ tenant, name, epoch, progress }));
    return this.#acrossTenants('SELECT tenant_id, name FROM sportello.renew_leases($2, $3, $1::jsonb)', leases, [
      owner,
      ttl,
    ]);
  }

  /** @returns tells of each of these whether its lease is free, or has run out */
  async freeLeases(asked: readonly LeaseKey[]): Promise<(lease: LeaseKey) => boolean> {
    const leases = asked.map(({ tenant, name }) => ({ tenant, name }));
    return this.#acrossTenants('SELECT tenant_id, name FROM sportello.free_leases($1::jsonb)', leases);
  }

  async release(tenant: TenantId, name: string, epoch: number): Promise<void> {
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query(
        `UPDATE sportello.plugin_instance SET lease_owner = NULL, lease_until = NULL
          WHERE tenant_id = $1 AND name = $2 AND lease_epoch = $3`,
        [tenant, name, epoch],
      ),
    );
  }

  /** The function asked looks at each tenant's own leases; the transaction is any one's of them. */
  async #acrossTenants(
    sql: string,
    leases: readonly LeaseKey[],
    values: readonly unknown[] = [],
  ): Promise<(lease: LeaseKey) => boolean> {
    const [first] = leases;
    if (first === undefined) return () => false;
    const rows = await this.unitOfWork.run({ tenant: first.tenant }, (tx) =>
      tx.query<{ tenant_id: string; name: string }>(sql, [JSON.stringify(leases), ...values]),
    );
    const found = new Set(rows.map((row) => `${row.tenant_id}/${row.name}`));
    return ({ tenant, name }) => found.has(`${tenant}/${name}`);
  }

  async #saveHealth(tenant: TenantId, all: ReadonlyMap<string, InstanceHealth>): Promise<void> {
    const rows = [...all].map(([name, health]) => ({ name, health }));
    const save = `UPDATE sportello.plugin_instance p
            SET state = h.health->>'state', health = h.health, updated_at = $3,
                last_progress_at = coalesce((h.health->>'lastProgressAt')::timestamptz, p.last_progress_at)
           FROM jsonb_to_recordset($2::jsonb) AS h (name text, health jsonb)
          WHERE p.tenant_id = $1 AND p.name = h.name`;
    await this.unitOfWork.run({ tenant }, (tx) => tx.query(save, [tenant, JSON.stringify(rows), this.clock.now()]), {
      retry: true,
    });
  }
}

/** Asks every process to start an instance anew; they do when they next bring its tenant in line. */
export async function askRestart(tx: Tx, name: string): Promise<void> {
  await tx.query('UPDATE sportello.plugin_instance SET restarts = restarts + 1 WHERE tenant_id = $1 AND name = $2', [
    tx.tenant,
    name,
  ]);
}

export interface StoredInstance {
  readonly name: string;
  readonly plugin: string;
  readonly wanted: 'enabled' | 'disabled';
  readonly state: InstanceState;
  readonly health: InstanceHealth | null;
  readonly lastProgressAt: Date | null;
  readonly updatedAt: Date;
}

async function restartsOf(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const asked = await tx.query<{ name: string; restarts: number }>(
    'SELECT name, restarts FROM sportello.plugin_instance WHERE tenant_id = $1 AND restarts > 0',
    [tx.tenant],
  );
  return new Map(asked.map(({ name, restarts }) => [name, restarts]));
}
