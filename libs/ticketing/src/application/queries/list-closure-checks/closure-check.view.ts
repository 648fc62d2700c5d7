import type { Technician } from '../../../domain/index.js';

/** A ticket whose requester has to be asked whether it works (B15). Times are RFC 3339. */
export interface ClosureCheckView {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly requester: { readonly name: string; readonly email: string | null; readonly phone: string | null };
  readonly team: string | null;
  readonly technician: Technician | null;
  readonly resolvedAt: string;
  /** By when. */
  readonly dueAt: string;
  readonly attempts: number;
  readonly unanswered: number;
}
