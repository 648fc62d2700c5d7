import type { AtExtensions, CallState, PhoneCall } from './phone.call.js';

/** A call as it is kept. */
export interface KeptCall extends PhoneCall {
  readonly id: string;
  /** The line. */
  readonly instance: string;
  readonly state: CallState;
  /** Ids of the operators at whose telephones it is now. */
  readonly people: readonly string[];
  /** Number of the ticket it is about; null: none, as far as is known. */
  readonly ticket: string | null;
}

interface KeptExtensions {
  readonly at: string;
  readonly extensions: readonly string[];
}

export interface CallRow {
  readonly id: string;
  readonly instance: string;
  readonly state: CallState;
  readonly number: string | null;
  readonly dialled: string | null;
  readonly queue: string | null;
  readonly language: string | null;
  readonly people: readonly string[];
  readonly first_at: Date;
  readonly rang_at: Date | null;
  readonly answered_at: Date | null;
  readonly ended_at: Date | null;
  readonly rings: KeptExtensions | null;
  readonly answers: KeptExtensions | null;
  readonly ticket: string | null;
}

export const CALL_COLUMNS = `c.id, c.instance, c.state, c.number, c.dialled, c.queue, c.language, c.people, c.first_at, c.rang_at,
  c.answered_at, c.ended_at, c.rings, c.answers`;
/** Who may not see a restricted ticket does not learn of it by a call (A2). @param restricted the parameter that says who may */
export const ticketOfCall = (restricted: string): string =>
  `(SELECT t.number FROM ticket t WHERE t.tenant_id = c.tenant_id AND t.id = c.ticket_id AND (NOT t.restricted OR ${restricted})) AS ticket`;

export const fromRow = (row: CallRow): KeptCall => ({
  ...{ id: row.id, instance: row.instance, state: row.state, people: row.people, ticket: row.ticket },
  ...{ number: row.number, dialled: row.dialled, queue: row.queue, language: row.language },
  ...{ firstAt: row.first_at, rangAt: row.rang_at, answeredAt: row.answered_at, endedAt: row.ended_at },
  ...{ rings: extensionsIn(row.rings), answers: extensionsIn(row.answers) },
});

const extensionsIn = (kept: KeptExtensions | null): AtExtensions | null =>
  kept === null ? null : { at: new Date(kept.at), extensions: kept.extensions };
