import type { Principal, SupplierPrincipal } from '@sportello/identity';
import type { TenantId } from '@sportello/kernel';
import type { MachineCaller } from './machine.caller.js';

/** For whom a supplier's program acts. */
export const supplierOfMachine = (tenant: TenantId, { definition }: MachineCaller): SupplierPrincipal => ({
  tenant,
  supplier: definition.supplier ?? '',
});

/** An integrator's program among the staff. Its id cannot be a person's. */
export const integrator = (tenant: TenantId, { id, definition }: MachineCaller): Principal => ({
  ...{ tenant, id: `client:${id}`, name: definition.name.it },
  ...{ roles: ['integrator'], teams: [] },
});
