import type { ApiRequest } from '../api/request.js';

/** What pages of every area ask of their administration. */
export const portalRequest = (tenant: string): ApiRequest => ({
  path: `/rest/helpdesk/v1/${encodeURIComponent(tenant)}/portal`,
  language: 'it',
  session: true,
});
