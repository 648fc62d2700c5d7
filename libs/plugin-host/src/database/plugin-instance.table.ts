import type { Clock, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Json } from '@sportello/plugin-sdk';
import { settingsHash } from '../context/settings.js';
import type { InstanceHealth } from '../instances/instance.health.js';
import type { InstanceState } from '../instances/instance.state.js';
import type { WantedInstance } from '../ports/wanted-instances.js';

/** The right to poll one instance, until `lease_until`. Each new owner raises the epoch. */
export interface Lease {
  readonly epoch: number;
  readonly cursor: Json;
}

/** Wanted and actual state of instances, their leases and cursors. Lease times are the database's, the one clock all processes share. */
export class PluginInstanceTable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes down what is wanted; instances no longer named are disabled and keep their cursor and memory. */
  async announce(tenant: TenantId, wanted: readonly WantedInstance[]): Promise<void> {
    const now = this.clock.now();
    const rows = wanted.map(({ name, plugin, enabled, settings }) => ({
      name,
      plugin,
      wanted: enabled ? 'enabled' : 'disabled',
      hash: settingsHash(settings),
    }));
    await this.unitOfWork.run({ tenant }, async (tx) => {
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
    });
  }

  async saveHealth(tenant: TenantId, name: string, health: InstanceHealth): Promise<void> {
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query(
        `UPDATE sportello.plugin_instance
            SET state = $3, health = $4::jsonb, last_progress_at = coalesce($5, last_progress_at), updated_at = $6
          WHERE tenant_id = $1 AND name = $2`,
        [tenant, name, health.state, JSON.stringify(health), health.lastProgressAt, this.clock.now()],
      ),
    );
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

  async release(tenant: TenantId, name: string, epoch: number): Promise<void> {
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query(
        `UPDATE sportello.plugin_instance SET lease_owner = NULL, lease_until = NULL
          WHERE tenant_id = $1 AND name = $2 AND lease_epoch = $3`,
        [tenant, name, epoch],
      ),
    );
  }
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
