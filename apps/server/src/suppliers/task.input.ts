import type { OnTask } from '@sportello/escalation';
import { expectedVersion } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';

/**
 * What a command on a task is given: which task, what the body says, for whom it is done and the version the caller has seen.
 * @param whom the supplier, or the area; empty for the desk
 */
export function taskInput<B extends object>(
  request: SportelloRequest,
  task: string,
  body: B,
  whom: Pick<OnTask, 'supplier' | 'area'> = {},
): OnTask & B {
  const version = expectedVersion(request);
  return { ...body, task, ...whom, ...(version === undefined ? {} : { expectedVersion: version }) };
}
