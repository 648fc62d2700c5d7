import type { z } from 'zod';
import type { tenantSchema } from './tenant.schema.js';

/** What a tenant file says, validated and with defaults filled in. Frozen, plain data: survives `structuredClone` and JSON. */
export type TenantConfiguration = z.output<typeof tenantSchema>;

/** A configuration as it is in force. */
export type CurrentTenant = TenantConfiguration & {
  /** Counts from 1 within the tenant. */
  readonly revision: number;
  readonly effectiveFrom: Date;
  /** Version of the settings' shape each instance was applied with; absent for a plugin that was not known then. */
  readonly settingsVersions?: Readonly<Record<string, number>>;
};

export type ChannelInstance = TenantConfiguration['channels'][number];
export type CampaignDefinition = TenantConfiguration['campaigns'][number];
export type RoutingSettings = TenantConfiguration['routing'];
export type NotifierInstance = TenantConfiguration['notifications'];
export type SupplierDefinition = TenantConfiguration['escalation']['suppliers'][string];
export type MachineClient = TenantConfiguration['machines']['clients'][string];
export type TaskAreaDefinition = TenantConfiguration['escalation']['areas'][number];
export type ClassificationArea = TenantConfiguration['classification'][number];
export type TeamDefinition = TenantConfiguration['teams'][string];
export type SupportLevel = TeamDefinition['level'];
export type OrganisationDefinition = TenantConfiguration['organisations'][string];
export type CatalogueService = TenantConfiguration['services'][number];
export type TopicReference = NonNullable<TenantConfiguration['desk']['topics']>[number];
export type IdentityProvider = TenantConfiguration['identity']['providers'][number];
