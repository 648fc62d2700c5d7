import { useQueryClient } from '@tanstack/react-query';
import { usePortal } from '../layout/portal.context.js';
import { useLive } from '../live/live.provider.js';
import { useGathered } from '../live/use-gathered.js';
import { taskKey } from './task.keys.js';

/** Milliseconds between readings while there are no live updates. */
const POLL = 30_000;
const TOGETHER = 500;

/**
 * Reads what is shown anew when something happens with the supplier's tasks (B10).
 * @param about the task shown; null: all of them
 * @returns milliseconds between readings; false while the stream tells
 */
export function useTaskNews(about: string | null): number | false {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const soon = useGathered(() => void queries.invalidateQueries({ queryKey: taskKey(tenant) }), TOGETHER);
  const live = useLive({ supplierTask: ({ id }) => (about === null || about === id) && soon() });
  return live === 'on' ? false : POLL;
}
