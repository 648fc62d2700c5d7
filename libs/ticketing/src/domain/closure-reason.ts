import type { Localized } from '@sportello/kernel';

/** Why a ticket ended. */
export const CLOSURE_REASONS = {
  solved: { it: 'Risolto', en: 'Solved' },
  workaround: { it: 'Aggirato', en: 'Worked around' },
  answered: { it: 'Informazione fornita', en: 'Answered' },
  'out-of-scope': { it: 'Fuori ambito', en: 'Out of scope' },
  duplicate: { it: 'Duplicato', en: 'Duplicate' },
  merged: { it: 'Unito a un’altra richiesta', en: 'Merged' },
  withdrawn: { it: 'Ritirato dall’utente', en: 'Withdrawn' },
  unreachable: { it: 'Utente irreperibile', en: 'Requester unreachable' },
} as const satisfies Record<string, Localized>;

export type ClosureReason = keyof typeof CLOSURE_REASONS;

/** Reasons of a technical closure: somebody gave the requester the answer (B14). */
export const RESOLUTION_REASONS = [
  'solved',
  'workaround',
  'answered',
  'out-of-scope',
] as const satisfies readonly ClosureReason[];

export type ResolutionReason = (typeof RESOLUTION_REASONS)[number];

/** Reasons for which a ticket may be closed without having been resolved. `merged` belongs to merging alone. */
export const DIRECT_CLOSURE = [
  'withdrawn',
  'duplicate',
  'unreachable',
  'out-of-scope',
] as const satisfies readonly ClosureReason[];

export type DirectClosureReason = (typeof DIRECT_CLOSURE)[number];

export const isResolutionReason = (reason: string): reason is ResolutionReason =>
  (RESOLUTION_REASONS as readonly string[]).includes(reason);

export const isDirectClosure = (reason: string): reason is DirectClosureReason =>
  (DIRECT_CLOSURE as readonly string[]).includes(reason);
