import { useCallback } from 'react';
import { useLocation } from 'react-router';

/** Addresses within the area at hand: `path('tickets', number)` is `/desk/TENANT/tickets/NUMBER`, whatever page asks. */
export function useAreaPath(): (...parts: readonly string[]) => string {
  const [, area = '', tenant = ''] = useLocation().pathname.split('/');
  return useCallback((...parts) => `/${[area, tenant, ...parts.map(encodeURIComponent)].join('/')}`, [area, tenant]);
}
