import { SUPPLIER_TOKEN_PURPOSE, SupplierTokens } from '@sportello/identity';
import { systemClock, tenantId } from '@sportello/kernel';
import { deriveKey, installationKey } from '@sportello/platform';
import { testTenant, type TenantFile } from '../../test/support/test-tenant.js';

export const TENANT = 'tasks';
export const SUPPLIERS = ['first', 'second'] as const;

const both = (text: string) => ({ it: text, en: text });

/** An administration where two suppliers give themselves tasks. */
export const taskTenant = (): TenantFile =>
  tenantWhose((name) => ({ name, plugin: 'escalation-task-api', settings: {} }));

/** The same, where suppliers are told by webhook. @param url that takes the messages; the secret is the file `webhook` */
export const toldByWebhook = (url: string): TenantFile =>
  tenantWhose((name) => ({ name, plugin: 'escalation-webhook', settings: { url, secret: 'file:webhook' } }));

/** @param instance by which a supplier is told */
const tenantWhose = (
  instance: (supplier: string) => { name: string; plugin: string; settings: Record<string, string> },
): TenantFile =>
  testTenant({
    id: TENANT,
    escalation: {
      sandbox: true,
      suppliers: Object.fromEntries(
        SUPPLIERS.map((id) => [id, { name: both(id), calendar: 'always', target: '8h', instance: instance(id) }]),
      ),
    },
  });

/** @param dataDir of the running server, where its key is */
export async function supplierToken(dataDir: string, secret: string | null, supplier: string): Promise<string> {
  const key = deriveKey(await installationKey({ secret, dataDir }), SUPPLIER_TOKEN_PURPOSE);
  return new SupplierTokens(key, systemClock).issue({ tenant: tenantId(TENANT), supplier });
}
