/**
 * `extra`: a shift beside the fixed ones; `on-call`: reachable for a time; `cover`: somebody does another’s duties, in a
 * substitution or in half of a swap; `move`: serves one team instead of the usual ones (E1).
 */
export const DUTY_CHANGES = ['extra', 'on-call', 'cover', 'move'] as const;
export type DutyChangeKind = (typeof DUTY_CHANGES)[number];

/** What differs from the fixed roster for a time (A9). */
export interface DutyChange {
  readonly id: string;
  readonly kind: DutyChangeKind;
  /** Who is on duty; of a `cover`, who would have been. */
  readonly person: string;
  /** Who covers; null for the other kinds. */
  readonly other: string | null;
  /** Team served; null: those of the person. */
  readonly team: string | null;
  readonly from: Date;
  /** Null: until further notice. */
  readonly to: Date | null;
}

/** Whether a change holds at an instant. */
export const holdsAt = ({ from, to }: Pick<DutyChange, 'from' | 'to'>, at: Date): boolean =>
  from <= at && (to === null || at < to);
