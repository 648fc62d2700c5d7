/** What may happen to a call, as telephone exchanges tell it. */
export const CALL_HAPPENINGS = ['ringing', 'answered', 'ended', 'missed'] as const;
export type CallHappening = (typeof CALL_HAPPENINGS)[number];

/** One thing a telephone exchange said of one call on one line. */
export interface CallEvent {
  /** Channel instance that heard it: the line. */
  readonly instance: string;
  /** The exchange's own name of the call. */
  readonly call: string;
  readonly happened: CallHappening;
  readonly at: Date;
  /** Null: withheld, or not said. */
  readonly number: string | null;
  readonly dialled: string | null;
  readonly queue: string | null;
  /** Extensions that ring, or the one that answered. */
  readonly extensions: readonly string[];
  /** In which the caller is to be served. */
  readonly language: string | null;
}
