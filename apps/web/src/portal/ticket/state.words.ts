import type { PortalKey } from '../texts/later.js';

const STATES = [
  ...(['registered', 'in-charge', 'in-progress', 'waiting-requester', 'waiting-third-party'] as const),
  ...(['resolved', 'closed', 'archived'] as const),
];

/** How a state is said, where the server gives its code alone. */
export function stateKey(code: string): PortalKey {
  const known = STATES.find((state) => state === code);
  return known === undefined ? 'state.other' : `state.${known}`;
}
