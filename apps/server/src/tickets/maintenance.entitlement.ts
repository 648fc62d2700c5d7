import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';

/** B18: whether whoever calls is of the single point of contact, which starts maintenance on users’ reports. */
export function mayStart(request: SportelloRequest): boolean {
  const { principal, configuration } = staffOf(request);
  return configuration.maintenance.desk.some((role) => principal.roles.includes(role));
}
