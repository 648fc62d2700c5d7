import { DomainError, type TenantId } from '@sportello/kernel';
import type { BlobStore } from '@sportello/platform';
import { PluginFailure } from '@sportello/plugin-worker';

interface Named {
  readonly blob: { readonly sha256: string };
}

/**
 * A plugin may name by their hash only bytes its tenant has: what it put there itself, never another tenant's.
 * @throws PluginFailure `garbage`
 */
export async function assertOwnBytes(
  blobs: Pick<BlobStore, 'get'>,
  tenant: TenantId,
  operation: string,
  named: readonly Named[],
): Promise<void> {
  for (const { blob } of named) {
    try {
      (await blobs.get(tenant, blob)).destroy();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'BLOB.NOT_FOUND')) throw error;
      throw new PluginFailure('garbage', `the result of ${operation} names bytes that the tenant does not have`);
    }
  }
}
