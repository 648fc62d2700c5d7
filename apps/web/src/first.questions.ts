import type { QueryClient } from '@tanstack/react-query';
import { PortalPart, StaffPart } from './area.parts.js';
import { chooseLanguage } from './i18n/choose-language.js';
import { chosenBefore, LANGUAGES } from './i18n/speech.provider.js';
import { portalQuery } from './layout/portal.query.js';
import { AREA_PARTS } from './staff/area.parts.js';
import { beginSession } from './staff/session/session.api.js';

const STAFF = /^\/(desk|supervisor|admin|supplier)\/([^/]+)(?:\/([^/]*)|$)/;
const PORTAL = /^\/([^/]+)/;
/** Pages of the staff that come before the login. */
const OUTSIDE = ['forgotten', 'password', 'signed-in', 'login-failed'];

/**
 * What no page can do without is asked for before anything is drawn: one question does not wait for the answer to another.
 * @returns when the files of the area are here
 */
export async function askFirst(queries: QueryClient, pathname: string): Promise<void> {
  const [, area, ofStaff, page = ''] = STAFF.exec(pathname) ?? [];
  const tenant = decoded(ofStaff ?? PORTAL.exec(pathname)?.[1]);
  if (tenant === null) return;
  void queries.prefetchQuery(portalQuery(tenant));
  if (!isStaffArea(area)) return PortalPart.begin();
  if (!OUTSIDE.includes(page))
    beginSession({ tenant, language: chooseLanguage(LANGUAGES, chosenBefore(), navigator.languages) });
  await Promise.all([StaffPart.begin(), AREA_PARTS[area].begin()]);
}

const isStaffArea = (area: string | undefined): area is keyof typeof AREA_PARTS =>
  area !== undefined && Object.hasOwn(AREA_PARTS, area);

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
