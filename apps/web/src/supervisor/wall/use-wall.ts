import { useQueryClient } from '@tanstack/react-query';
import { readKey, useRead } from '../../api/use-read.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { useGathered } from '../../live/use-gathered.js';

/** Milliseconds between readings: terms run out while nothing else happens. */
const CALM = 60_000;
/** The same where no live news comes. */
const DEAF = 20_000;
/** News within so many milliseconds are one reading. */
const GATHERED = 1_000;

/** The wall, read anew soon after anything changes, and every so often whatever happens. */
export function useWall() {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const news = useGathered(
    () => void queries.invalidateQueries({ queryKey: readKey(tenant, '/views/wall') }),
    GATHERED,
  );
  const live = useLive({ ticket: news, alert: news });
  return useRead('/views/wall', undefined, { refetchInterval: live === 'on' ? CALM : DEAF, staleTime: 0 });
}
