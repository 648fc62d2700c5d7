/** What is broadcast: a ticket, the report of a threat that a ticket is, a problem record. */
export const REPORT_KINDS = ['ticket', 'security-report', 'problem'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A report as it stands when it is broadcast. */
export interface Report {
  readonly kind: ReportKind;
  readonly id: string;
  readonly number: string;
  readonly restricted: boolean;
  /** Number of the ticket that tasks are given for; null when none of its tickets is still worked on. */
  readonly ticket: string | null;
  /** Kind of the request; null for a problem. */
  readonly requestKind: string | null;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number | null;
  /** A problem that is closed: nothing is planned in it any more. */
  readonly closed: boolean;
}
