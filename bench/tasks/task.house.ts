import { SUPPLIER_TOKEN_PURPOSE, SupplierTokens } from '@sportello/identity';
import { systemClock, tenantId } from '@sportello/kernel';
import { deriveKey, installationKey } from '@sportello/platform';
import { testTenant, type TenantFile } from '../../test/support/test-tenant.js';

export const TENANT = 'tasks';
export const SUPPLIERS = ['first', 'second'] as const;

const both = (text: string) => ({ it: text, en: text });

/** An administration where two suppliers give themselves tasks. */
export const taskTenant = (): TenantFile =>
  testTenant({
    id: TENANT,
    escalation: {
      sandbox: true,
      suppliers: Object.fromEntries(
        SUPPLIERS.map((id) => [
          id,
          {
            ...{ name: both(id), calendar: 'always', target: '8h' },
            instance: { name: id, plugin: 'escalation-task-api', settings: {} },
          },
        ]),
      ),
    },
  });

/** @param dataDir of the running server, where its key is */
export async function supplierToken(dataDir: string, secret: string | null, supplier: string): Promise<string> {
  const key = deriveKey(await installationKey({ secret, dataDir }), SUPPLIER_TOKEN_PURPOSE);
  return new SupplierTokens(key, systemClock).issue({ tenant: tenantId(TENANT), supplier });
}
