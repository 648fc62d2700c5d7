/** `urgent`: B8, all front-office staff at once; `security`: A3, step by step until somebody acknowledges. */
export const ALERT_KINDS = ['urgent', 'security'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_STATES = ['open', 'acknowledged', 'closed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Whom a step calls. */
export const ALERT_AUDIENCES = ['front-office', 'on-duty', 'on-call', 'supervisors'] as const;
export type AlertAudience = (typeof ALERT_AUDIENCES)[number];

/** A3: in this order, and round again while nobody answers. */
export const SECURITY_STEPS = ['on-duty', 'on-call', 'supervisors'] as const satisfies readonly AlertAudience[];

export interface AlertPerson {
  readonly id: string;
  readonly name: string;
}

/** Something that must reach people at once. */
export interface StaffAlert {
  readonly id: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly kind: AlertKind;
  readonly state: AlertState;
  /** Steps taken so far. */
  readonly step: number;
  /** Whom the last call went to; null: nobody yet. */
  readonly lastCalled: AlertAudience | null;
  readonly openedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: AlertPerson | null;
  readonly closedAt: Date | null;
}

/** What was done about an alert: who was called when, where nobody was to be found, who answered. */
export interface AlertEntry {
  readonly at: Date;
  readonly what: 'called' | 'nobody' | 'acknowledged' | 'closed';
  readonly step: number;
  readonly audience: AlertAudience | null;
  readonly people: readonly AlertPerson[];
}
