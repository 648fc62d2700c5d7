import { sessionNeeded, type Audience, type Origin } from '@sportello/identity';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { SignedIn } from './session.authenticator.js';

/** Who is logged in. @throws DomainError AUTH.SESSION_NEEDED for a caller known by a token */
export function signedInOf({ signedIn }: SportelloRequest, audience: Audience): SignedIn {
  if (signedIn === undefined || signedIn.session.audience !== audience) throw sessionNeeded();
  return signedIn;
}

export const originOf = ({ ip, headers }: Pick<SportelloRequest, 'ip' | 'headers'>): Origin => ({
  address: ip,
  agent: (headers['user-agent'] ?? '').replace(/\p{Cc}/gu, ' '),
});
