import type { Sessions } from '@sportello/identity';
import { staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { PageQuery } from '../tickets/ticket.requests.js';
import { shownSession } from './identity.presenter.js';
import type { SessionPageView } from './identity.views.js';
import { sessionLimits } from './session.authenticator.js';

export const USUAL_LIMIT = 25;

/** A page of sessions that live, newest first. @param person whose; left out: everybody's */
export async function sessionPage(
  request: SportelloRequest,
  { cursor, limit = USUAL_LIMIT }: PageQuery,
  {
    sessions,
    publicUrl,
    person,
  }: { readonly sessions: Sessions; readonly publicUrl: string; readonly person?: string },
): Promise<SessionPageView> {
  const { ctx, configuration } = staffOf(request);
  const page = { ...idCursor(cursor), limit, ...(person === undefined ? {} : { person }) };
  const rows = await sessions.list(ctx, sessionLimits(configuration), page);
  return {
    items: rows.slice(0, limit).map((session) => shownSession(configuration, session)),
    _links: pageLinks(publicUrl, request, nextIdCursor(rows, limit)),
  };
}
