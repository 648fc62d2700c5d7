import { ApiFailure } from '../../api/failure.js';
import { requestJson, type ApiRequest } from '../../api/request.js';
import type { Schema } from '../../api/routes.js';
import type { Language } from '../../api/types.js';
import type { SessionInfo } from './session.context.js';

/** Of whom is asked, in which language. These go without the session's keeper: they are how there comes to be one. */
export interface Asking {
  readonly tenant: string;
  readonly language: Language;
}

export type LoginWays = Schema<'LoginWaysView'>;

/** @returns null when nobody has logged in */
export async function readSession(asking: Asking, signal?: AbortSignal): Promise<SessionInfo | null> {
  try {
    return await requestJson<SessionInfo>({ ...to(asking, '/session'), signal });
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return null;
    throw error;
  }
}

let begun: { readonly tenant: string; readonly answer: Promise<SessionInfo | null> } | null = null;

/** Asks at once, while the pages themselves are still being fetched. The answer is for the first that wants it. */
export function beginSession(asking: Asking): void {
  const answer = readSession(asking);
  // Whoever takes it sees why it failed; when nobody does, nobody needs to know.
  answer.catch(() => undefined);
  begun = { tenant: asking.tenant, answer };
}

/** What was asked for at the beginning, once; otherwise asks. @returns null when nobody has logged in */
export function firstSession(asking: Asking, signal?: AbortSignal): Promise<SessionInfo | null> {
  const taken = begun;
  begun = null;
  return taken?.tenant === asking.tenant ? taken.answer : readSession(asking, signal);
}

export const readWays = (asking: Asking): Promise<LoginWays> => requestJson(to(asking, '/login'));

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the second factor, or a recovery code. */
  readonly code?: string | undefined;
}

export const logIn = (asking: Asking, { username, password, code }: Credentials): Promise<SessionInfo> =>
  requestJson({
    ...to(asking, '/login/local'),
    method: 'POST',
    json: { username, password, ...(code ? { code } : {}) },
  });

export const askPasswordLink = (asking: Asking, username: string): Promise<unknown> =>
  requestJson({ ...to(asking, '/login/local/forgotten'), method: 'POST', json: { username } });

export const setPassword = (asking: Asking, key: string, password: string): Promise<unknown> =>
  requestJson({ ...to(asking, '/login/local/password'), method: 'POST', json: { key, password } });

/** @returns where the browser is to go, to end the provider's session too */
export const endSession = (asking: Asking, proof: string): Promise<Schema<'LoggedOutView'>> =>
  requestJson({ ...to(asking, '/session/end'), method: 'POST', proof, json: {} });

const to = ({ tenant, language }: Asking, path: string): ApiRequest => ({
  path: `/rest/helpdesk/v1/${tenant}${path}`,
  language,
  session: true,
});
