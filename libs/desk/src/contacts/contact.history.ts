import type { SummaryRow } from '@sportello/ticketing';

/** A requester, as known from whatever they wrote or said. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
  readonly userType: string | null;
  readonly since: Date;
}

/** One time they and the desk met, on one ticket. */
export interface ContactMoment {
  /** RFC 3339. */
  readonly at: string;
  readonly what: 'message' | 'call' | 'reminder' | 'evaluation';
  readonly direction: 'in' | 'out' | null;
  /** Instance of the channel a message came by; null: from the desk or a private page. */
  readonly channel: string | null;
  readonly by: string | null;
  /** Outcome of a call, score of an evaluation. */
  readonly detail: string | null;
  /** How sure it was who wrote, this time (E3); null of what the desk did. */
  readonly assurance: string | null;
}

export interface HistoryTotals {
  readonly tickets: number;
  readonly open: number;
  readonly channels: readonly { readonly channel: string; readonly count: number }[];
}

export type HistoryRow = SummaryRow & { readonly assurance: string | null; readonly moments: readonly ContactMoment[] };
