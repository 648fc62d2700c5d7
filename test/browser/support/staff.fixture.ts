import type { Schema } from '../../../apps/web/src/api/routes.js';

export type SessionFixture = Schema<'OwnSessionView'>;

/** The password everybody has. */
export const PASSWORD = 'cavallo batteria graffetta';

/** Somebody who has logged in, with what a test says otherwise. */
export function session(given: Partial<SessionFixture> = {}): SessionFixture {
  const person = given.person ?? 'anna';
  return {
    ...{ id: '018f0000-0000-7000-8000-00000000000a', provider: 'local', person, name: NAMES[person] ?? person },
    ...{ assurance: 'account', openedAt: '2026-11-23T07:00:00Z', seenAt: '2026-11-23T08:00:00Z' },
    ...{ endsAt: '2026-11-23T19:00:00Z', address: '127.0.0.1', agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' },
    ...{ roles: ['l1'], teams: ['first-level'], restricted: false, csrfToken: 'proof', lockMinutes: 15 },
    rights: ['queue.read', 'ticket.read', 'ticket.work', 'outbox.read', 'session.own'],
    ...given,
  };
}

const NAMES: Readonly<Record<string, string>> = { anna: 'Anna Verdi', bruno: 'Bruno Neri' };

export const loginWays: Schema<'LoginWaysView'> = {
  localAccounts: true,
  providers: [
    {
      ...{ id: 'azienda', for: 'staff', href: 'http://127.0.0.1/rest/helpdesk/v1/esempio/login/azienda' },
      name: { it: 'Identità dell’ente', en: 'Identity of the administration' },
    },
  ],
};

export const sessions: Schema<'SessionPageView'> = {
  items: [
    session(),
    {
      ...session(),
      ...{ id: '018f0000-0000-7000-8000-00000000000b', address: '192.0.2.17', agent: 'Mozilla/5.0 Firefox/140.0' },
    },
  ],
  _links: {},
};
