import { createContext, useContext } from 'react';
import { ApiFailure } from '../../api/failure.js';
import { requestJson } from '../../api/request.js';
import type { Schema } from '../../api/routes.js';
import type { Asking } from '../portal.api.js';

/** Somebody who asks and has logged in. */
export type RequesterInfo = Schema<'OwnSessionView'>;

export interface Requester {
  /** Null: nobody has logged in. Undefined: not known yet, or not to be known. */
  readonly info: RequesterInfo | null | undefined;
  /** Why it is not known, when asking failed; else null. That nobody has logged in is no failure. */
  readonly failure: unknown;
  /** Asks once more. */
  readonly again: () => void;
  /** Somebody has just logged in, or nobody is any more. */
  readonly changed: (info: RequesterInfo | null) => void;
  readonly logOut: () => Promise<void>;
}

export const RequesterContext = createContext<Requester | null>(null);

export function useRequester(): Requester {
  const requester = useContext(RequesterContext);
  if (!requester) throw new Error('useRequester outside of the portal');
  return requester;
}

const to = ({ tenant, language, signal }: Asking, path: string) => ({
  ...{ path: `/rest/helpdesk/v1/${tenant}/my-tickets/session${path}`, language, session: true },
  ...(signal ? { signal } : {}),
});

/** @returns null when nobody has logged in */
export async function readRequester(asking: Asking): Promise<RequesterInfo | null> {
  try {
    return await requestJson<RequesterInfo>(to(asking, ''));
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return null;
    throw error;
  }
}

/** @returns where the browser is to go, to end the provider's session too */
export const endRequester = (asking: Asking, proof: string): Promise<Schema<'LoggedOutView'>> =>
  requestJson({ ...to(asking, '/end'), method: 'POST', proof, json: {} });
