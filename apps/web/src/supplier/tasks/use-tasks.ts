import { useInfiniteQuery } from '@tanstack/react-query';
import { useSupplierApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import { usePortal } from '../../layout/portal.context.js';
import { taskKey } from '../task.keys.js';
import { useTaskNews } from '../use-task-news.js';
import type { Asked } from './tasks.asked.js';

const OF_A_PAGE = 25;

/** The supplier's tasks, a page after the other. */
export function useTasks(asked: Asked) {
  const api = useSupplierApi();
  const { tenant } = usePortal();
  const refetchInterval = useTaskNews(null);
  return useInfiniteQuery({
    queryKey: taskKey(tenant, '/tasks', asked),
    queryFn: ({ pageParam, signal }) =>
      api.get('/tasks', {
        query: { ...asked, limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    refetchInterval,
  });
}
