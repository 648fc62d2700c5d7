import { ALL_RIGHTS, csrfToken, may, sessionEnded, type Principal } from '@sportello/identity';
import type { CurrentTenant } from '@sportello/tenancy';
import { sightOf } from '../http/staff.roles.js';
import { teamsOfStaff } from '../http/staff.teams.js';
import { readsRestricted } from '../security/restricted.sight.js';
import { shownSession } from './identity.presenter.js';
import type { OwnSessionView } from './identity.views.js';
import { grantsOfSession, type SignedIn } from './session.authenticator.js';

/** Somebody's own session: who they are, what they may do now, and the proof their writes need. @throws DomainError AUTH.SESSION_ENDED */
export function ownSession(configuration: CurrentTenant, { session, secret }: SignedIn): OwnSessionView {
  const grants = grantsOfSession(configuration, session);
  if (grants === null) throw sessionEnded();
  const { tenant } = configuration;
  const known: Principal = { tenant, id: session.person, name: session.name, roles: grants.roles, teams: grants.teams };
  const principal = { ...known, readsRestricted: readsRestricted(known, configuration) };
  return {
    ...shownSession(configuration, session),
    roles: [...principal.roles],
    teams: [...teamsOfStaff(principal, configuration)],
    rights: ALL_RIGHTS.filter((right) => may(principal, right)),
    restricted: sightOf(principal).restricted,
    ...(grants.supplier === null ? {} : { supplier: grants.supplier }),
    lockMinutes: configuration.identity.sessions.lockMinutes,
    csrfToken: csrfToken(secret),
  };
}

/** The same of somebody who asks: they have no rights but to what is theirs. */
export const requesterSession = (configuration: CurrentTenant, { session, secret }: SignedIn): OwnSessionView => ({
  ...shownSession(configuration, session),
  ...{ roles: ['requester'], teams: [], rights: [], restricted: false },
  lockMinutes: configuration.identity.sessions.lockMinutes,
  csrfToken: csrfToken(secret),
});
