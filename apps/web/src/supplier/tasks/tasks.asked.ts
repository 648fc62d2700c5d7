import type { TaskState } from '../task.types.js';

/** States a supplier sees a task in, in the order of its life. */
export const STATES = [
  'offered',
  'accepted',
  'in-progress',
  'waiting-information',
  'returned',
  'done',
  'verified',
  'refused',
  'cancelled',
] as const satisfies readonly TaskState[];

export const SORTS = ['newest', 'due', 'updated'] as const;

/** What a list is asked for, as it stands in the address: a reload and the back button keep to it. */
export interface Asked {
  readonly state?: (typeof STATES)[number];
  readonly sort?: (typeof SORTS)[number];
  readonly q?: string;
}

/** Shorter words find too much: the server refuses them. */
const SHORTEST = 2;

/** What an address asks for; what is not understood is left out. */
export function askedOf(query: URLSearchParams): Asked {
  const state = STATES.find((one) => one === query.get('state'));
  const sort = SORTS.find((one) => one === query.get('sort'));
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  return {
    ...(state === undefined ? {} : { state }),
    ...(sort === undefined ? {} : { sort }),
    ...(q.length < SHORTEST ? {} : { q }),
  };
}
