import { endOf, type LocalAccount, type RecordedAct, type Session } from '@sportello/identity';
import type { CurrentTenant } from '@sportello/tenancy';
import { filled } from '../tickets/ticket.presenter.js';
import type { LocalAccountView, LoginActView, SessionView } from './identity.views.js';
import { sessionLimits } from './session.authenticator.js';

export function shownSession(configuration: CurrentTenant, session: Session): SessionView {
  const { id, provider, person, name, email, assurance, openedAt, seenAt, address, agent } = session;
  return {
    ...{ id, provider, person, name, assurance, address, agent },
    ...filled({ email }),
    openedAt: openedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    endsAt: endOf(session, sessionLimits(configuration)).toISOString(),
  };
}

export function shownAccount(account: LocalAccount): LocalAccountView {
  const { id, username, person, name, email, hasPassword, hasSecondFactor } = account;
  return {
    ...{ id, username, person, name, hasPassword, hasSecondFactor },
    ...filled({ supplier: account.supplier }),
    ...filled({ email, disabledAt: account.disabledAt?.toISOString() ?? null }),
    roles: [...account.roles],
    teams: [...account.teams],
    createdAt: account.createdAt.toISOString(),
  };
}

export function shownAct(act: RecordedAct): LoginActView {
  const { id, at, what, audience, provider, subject, assurance, address, detail } = act;
  return {
    ...{ id, at: at.toISOString(), what, audience, provider, address },
    ...filled({ subject, assurance, detail }),
  };
}
