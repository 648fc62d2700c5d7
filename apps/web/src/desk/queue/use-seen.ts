import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { browserClock } from '../../time/browser.clock.js';
import { openedFromList } from './last.list.js';
import { readSeen, writeSeen, type Seen } from './seen.store.js';

/** What whoever is here has seen, as of when the list was opened. */
export function useSeen(): Seen {
  const { tenant } = usePortal();
  const { person } = useSession();
  return useState(() => readSeen(tenant, person))[0];
}

const TICKET = /^\/desk\/[^/]+\/tickets\/([^/]+)/;

/** Remembers each ticket that is opened, when it is opened and when it is left. Shows nothing. */
export function SeenKeeper() {
  const { tenant } = usePortal();
  const { person } = useSession();
  const number = TICKET.exec(useLocation().pathname)?.[1];
  useEffect(() => {
    if (number === undefined) return undefined;
    const remember = () => writeSeen(tenant, person, decodeURIComponent(number), browserClock.now());
    remember();
    openedFromList(tenant, decodeURIComponent(number));
    return remember;
  }, [tenant, person, number]);
  return null;
}
