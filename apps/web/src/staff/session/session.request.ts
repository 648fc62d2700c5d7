import type { ApiRequest } from '../../api/request.js';
import type { Language } from '../../api/types.js';

/** Of whom is asked, in which language. These go without the session's keeper: they are how there comes to be one. */
export interface Asking {
  readonly tenant: string;
  readonly language: Language;
}

/** Pages of the staff that come before the login. */
export const OUTSIDE: readonly string[] = ['forgotten', 'password', 'signed-in', 'login-failed'];

/** By the session of the browser, if there is one. @param path from below the tenant */
export const sessionRequest = ({ tenant, language }: Asking, path: string): ApiRequest => ({
  path: `/rest/helpdesk/v1/${tenant}${path}`,
  language,
  session: true,
});
