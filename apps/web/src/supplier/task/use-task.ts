import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSupplierApi } from '../../api/api.context.js';
import { usePortal } from '../../layout/portal.context.js';
import { taskKey } from '../task.keys.js';
import { useTaskNews } from '../use-task-news.js';

/** A task with all that was shared and said. */
export function useTask(id: string) {
  const api = useSupplierApi();
  const { tenant } = usePortal();
  const refetchInterval = useTaskNews(id);
  return useQuery({
    queryKey: taskKey(tenant, '/tasks/{id}', id),
    queryFn: ({ signal }) => api.get('/tasks/{id}', { path: { id }, signal }),
    refetchInterval,
  });
}

/** How the term of a task was counted. @param version read anew when the task has changed */
export function useTaskClock(id: string, version: number) {
  const api = useSupplierApi();
  const { tenant } = usePortal();
  return useQuery({
    queryKey: taskKey(tenant, '/tasks/{id}/clock', id, version),
    queryFn: ({ signal }) => api.get('/tasks/{id}/clock', { path: { id }, signal }),
  });
}

/** Reads everything of the supplier's anew: after one's own acts, and when somebody was faster. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  return useCallback(() => queries.invalidateQueries({ queryKey: taskKey(tenant) }), [queries, tenant]);
}
