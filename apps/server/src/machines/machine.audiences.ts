import type { TenantId } from '@sportello/kernel';

/** The two interfaces a tenant has for programs. A token is for one of them. */
export type MachineApi = 'suppliers' | 'helpdesk';

/** What tokens for an interface of a tenant say they are for. */
export const audienceOf = (publicUrl: string, api: MachineApi, tenant: TenantId): string =>
  `${publicUrl}/rest/${api}/v1/${tenant}`;

/** Where clients of a tenant get their tokens. */
export const tokenEndpointOf = (publicUrl: string, tenant: TenantId): string =>
  `${audienceOf(publicUrl, 'helpdesk', tenant)}/oauth/token`;

/** The same as the router knows it. */
export const TOKEN_ROUTE = '/rest/helpdesk/v1/:tenant/oauth/token';
