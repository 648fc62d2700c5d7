import type { Clock, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { PermanentPluginError, type Json } from '@sportello/plugin-sdk';

const MAX_KEY = 200;
const MAX_VALUE = 64 * 1024;

/** The small durable memory of instances. */
export class PluginStoreTable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async get(tenant: TenantId, instance: string, key: string): Promise<Json | undefined> {
    const [row] = await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query<{ value: Json }>(
        `SELECT value FROM sportello.plugin_store
          WHERE tenant_id = $1 AND instance = $2 AND key = $3 AND (expires_at IS NULL OR expires_at > $4)`,
        [tenant, instance, key, this.clock.now()],
      ),
    );
    return row?.value;
  }

  async set(
    tenant: TenantId,
    instance: string,
    key: string,
    value: Json,
    expiresAt: Date | null = null,
  ): Promise<void> {
    const json = JSON.stringify(value);
    if (key.length < 1 || key.length > MAX_KEY)
      throw new PermanentPluginError(`a store key has 1 to ${MAX_KEY} characters`);
    if (Buffer.byteLength(json) > MAX_VALUE)
      throw new PermanentPluginError(`a stored value has at most ${MAX_VALUE} bytes of JSON`);
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query(
        `INSERT INTO sportello.plugin_store (tenant_id, instance, key, value, expires_at) VALUES ($1, $2, $3, $4::jsonb, $5)
         ON CONFLICT (tenant_id, instance, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
        [tenant, instance, key, json, expiresAt],
      ),
    );
  }

  /** Removes what plugins said may be forgotten by now. */
  async forgetExpired(tenant: TenantId): Promise<void> {
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query('DELETE FROM sportello.plugin_store WHERE tenant_id = $1 AND expires_at <= $2', [
        tenant,
        this.clock.now(),
      ]),
    );
  }

  async delete(tenant: TenantId, instance: string, key: string): Promise<void> {
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query('DELETE FROM sportello.plugin_store WHERE tenant_id = $1 AND instance = $2 AND key = $3', [
        tenant,
        instance,
        key,
      ]),
    );
  }
}
