import { queryOptions } from '@tanstack/react-query';
import { browserClock } from '../time/browser.clock.js';
import { requestJson } from '../api/request.js';
import type { Portal } from '../api/types.js';
import { portalRequest } from './portal.request.js';

/** What pages of every area know of their administration, in its languages. */
export const portalQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['portal', tenant],
    queryFn: ({ signal }) => requestJson<Portal>({ ...portalRequest(tenant), signal }),
    // D14: what opens and closes by itself is seen to, a moment after; a clock that is ahead looks again.
    refetchInterval: ({ state: { data } }) => untilChange(data?.campaignsChangeAt),
  });

const SOON = 5_000;
/** Timers hold no more than this; a campaign that is further away is looked at again before. */
const LATE = 3_600_000;

function untilChange(at: string | undefined): number | false {
  if (at === undefined) return false;
  return Math.min(LATE, Math.max(SOON, Date.parse(at) - browserClock.now().getTime()));
}
