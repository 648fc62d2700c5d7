import type { QueryClient } from '@tanstack/react-query';
import { helpdeskApi } from './api/api.js';
import { placeOf, type Place } from './address.place.js';
import { PortalPart, StaffPart } from './area.parts.js';
import { likelyLanguage } from './i18n/chosen.language.js';
import { portalQuery } from './layout/portal.query.js';
import { AREA_PARTS } from './staff/area.parts.js';
import { beginSession } from './staff/session/session.api.js';
import { OUTSIDE } from './staff/session/session.request.js';

/**
 * What no page can do without is asked for before anything is drawn, unless it has been already: one question does not wait for the
 * answer to another. @returns when the page can be drawn whole, or as much of it as there is
 */
export async function askFirst(queries: QueryClient, { pathname, search }: Location): Promise<void> {
  const place = placeOf(pathname);
  if (place === null) return;
  const portal = queries.prefetchQuery(portalQuery(place.tenant));
  if (place.area === 'portal') await Promise.all([portal, PortalPart.begin()]);
  else
    await Promise.all([
      ...[portal, StaffPart.begin(), AREA_PARTS[place.area].begin()],
      OUTSIDE.includes(place.page) ? undefined : askAsStaff(queries, place, search),
    ]);
}

type OfStaff = Exclude<Place, { area: 'portal' }>;

/** Never fails: what is refused here is asked again by the page, which shows why. */
async function askAsStaff(queries: QueryClient, { area, tenant, page }: OfStaff, search: string): Promise<void> {
  const asking = { tenant, language: likelyLanguage() };
  const session = await beginSession(asking);
  if (session === null || area !== 'desk' || page !== '') return;
  const { beginQueue } = await import('./desk/queue/list.query.js');
  await beginQueue(queries, helpdeskApi(asking), { tenant, rights: session.rights, search });
}
