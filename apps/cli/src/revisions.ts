import { TenantRevisions } from '@sportello/tenancy';
import type { World } from './command.js';
import type { Installation } from './installation.js';
import { tenantChecks } from './tenant-checks.js';

/** The tenants' revisions, held to everything a tenant file is held to. */
export async function checkedRevisions(world: World, { unitOfWork }: Installation): Promise<TenantRevisions> {
  return new TenantRevisions(unitOfWork, world.clock, await tenantChecks(world));
}
