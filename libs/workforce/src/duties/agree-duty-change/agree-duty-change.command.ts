import { WorkforceCommand } from '../../shared/workforce.command.js';

/** Ways a roster may be changed for a time, as people call them. */
export const DUTY_AGREEMENTS = ['extra', 'on-call', 'substitution', 'swap', 'move'] as const;
export type DutyAgreement = (typeof DUTY_AGREEMENTS)[number];

export interface DutyChangeInput {
  readonly kind: DutyAgreement;
  /** Who is on duty; of a substitution or swap, who would have been. */
  readonly person: string;
  /** Who stands in, or swaps. */
  readonly other?: string;
  /** Team that is served; a move needs it. */
  readonly team?: string;
  /** RFC 3339. Only a move may be left open at its end. */
  readonly from: string;
  readonly to?: string;
  /** Of a swap: the time in which the first does the duties of the other; the same time when left out. */
  readonly otherFrom?: string;
  readonly otherTo?: string;
  readonly reason: string;
}

export interface DutyChangeResult {
  /** Shared by all that was agreed at once. */
  readonly id: string;
}

/** Agrees to a change of the roster for a time: extra shift, on-call duty, substitution, swap (A9), move to another team (E1). */
export class AgreeDutyChangeCommand extends WorkforceCommand<DutyChangeInput, DutyChangeResult> {}
