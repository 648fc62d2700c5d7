import { forgetEarly } from '../../api/early.answers.js';
import { ApiFailure } from '../../api/failure.js';
import { requestJson } from '../../api/request.js';
import type { Schema } from '../../api/routes.js';
import type { SessionInfo } from './session.context.js';
import { sessionRequest, type Asking } from './session.request.js';

export type LoginWays = Schema<'LoginWaysView'>;

/** @returns null when nobody has logged in */
export async function readSession(asking: Asking, signal?: AbortSignal): Promise<SessionInfo | null> {
  try {
    return await requestJson<SessionInfo>({ ...sessionRequest(asking, '/session'), signal });
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return null;
    throw error;
  }
}

interface Begun {
  readonly tenant: string;
  readonly answer: Promise<SessionInfo | null>;
  /** Once it is there. */
  readonly session?: SessionInfo | null;
}

let begun: Begun | null = null;

/** Reads the session before anything is drawn, for whoever draws first. @returns null as well when it cannot be read */
export async function beginSession(asking: Asking): Promise<SessionInfo | null> {
  const answer = readSession(asking);
  begun = { tenant: asking.tenant, answer };
  try {
    const session = await answer;
    // What was asked for with a session that is none is no answer for whoever logs in now.
    if (session === null) forgetEarly();
    if (begun?.answer === answer) begun = { ...begun, session };
    return session;
  } catch {
    // Whoever draws asks for the same answer, and shows why there is none.
    return null;
  }
}

/** What is known from the beginning. @returns undefined when it is not there yet, or nothing was asked */
export const begunSession = (tenant: string): SessionInfo | null | undefined =>
  begun?.tenant === tenant ? begun.session : undefined;

/** What was asked for at the beginning, once; otherwise asks. @returns null when nobody has logged in */
export function firstSession(asking: Asking, signal?: AbortSignal): Promise<SessionInfo | null> {
  const taken = begun;
  begun = null;
  return taken?.tenant === asking.tenant ? taken.answer : readSession(asking, signal);
}

/** It has been drawn: from now on the session is what its keeper knows. */
export function forgetBegun(): void {
  begun = null;
}

export const readWays = (asking: Asking): Promise<LoginWays> => requestJson(sessionRequest(asking, '/login'));

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the second factor, or a recovery code. */
  readonly code?: string | undefined;
}

export const logIn = (asking: Asking, { username, password, code }: Credentials): Promise<SessionInfo> =>
  requestJson({
    ...sessionRequest(asking, '/login/local'),
    method: 'POST',
    json: { username, password, ...(code ? { code } : {}) },
  });

export const askPasswordLink = (asking: Asking, username: string): Promise<unknown> =>
  requestJson({ ...sessionRequest(asking, '/login/local/forgotten'), method: 'POST', json: { username } });

export const setPassword = (asking: Asking, key: string, password: string): Promise<unknown> =>
  requestJson({ ...sessionRequest(asking, '/login/local/password'), method: 'POST', json: { key, password } });

/** @returns where the browser is to go, to end the provider's session too */
export const endSession = (asking: Asking, proof: string): Promise<Schema<'LoggedOutView'>> =>
  requestJson({ ...sessionRequest(asking, '/session/end'), method: 'POST', proof, json: {} });
