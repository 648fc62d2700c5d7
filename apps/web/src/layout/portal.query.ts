import { queryOptions } from '@tanstack/react-query';
import { requestJson } from '../api/request.js';
import type { Portal } from '../api/types.js';

/** What pages of every area know of their administration, in its languages. */
export const portalQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['portal', tenant],
    queryFn: ({ signal }) =>
      requestJson<Portal>({ path: `/rest/helpdesk/v1/${encodeURIComponent(tenant)}/portal`, language: 'it', signal }),
  });
