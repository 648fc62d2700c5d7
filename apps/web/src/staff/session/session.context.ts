import { createContext, useContext } from 'react';
import type { Schema } from '../../api/routes.js';

/** A right of the server's table (docs/operations/rights.md), e.g. `ticket.work`. */
export type Right = Schema<'OwnSessionView'>['rights'][number];

/** Somebody of the staff, or of a supplier, who has logged in. */
export interface SessionInfo {
  readonly id: string;
  /** `local`, or the id of the OpenID provider. */
  readonly provider: string;
  readonly person: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly rights: readonly Right[];
  /** Whose tasks they see, when they are of a supplier. */
  readonly supplier?: string | undefined;
  readonly csrfToken: string;
  /** Minutes without input after which the page locks. */
  readonly lockMinutes: number;
}

export interface Session extends SessionInfo {
  readonly may: (right: Right) => boolean;
  /** Ends the session, here and at the identity provider. */
  readonly logOut: () => Promise<void>;
  /** Locks the page until the same person has logged in again. */
  readonly lock: () => void;
  /** Reads the session anew, e.g. after the password was changed, which gives another one. */
  readonly renew: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a staff page');
  return session;
}
