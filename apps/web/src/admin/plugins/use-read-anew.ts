import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { readKey } from '../../api/use-read.js';
import { usePortal } from '../../layout/portal.context.js';

const ROUTES = ['/plugins', '/plugins/{instance}', '/plugins/{instance}/logs'] as const;

/** Reads the instances of the tenant anew, and whatever is shown of one; resolves when that is on the page. */
export function useReadInstancesAnew(): () => Promise<void> {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  return useCallback(async () => {
    await Promise.all(ROUTES.map((route) => queries.invalidateQueries({ queryKey: readKey(tenant, route) })));
  }, [queries, tenant]);
}
