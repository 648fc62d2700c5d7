import type { ClockRun } from '@sportello/service-levels';
import type { LoadedTicket } from '../application/ports/ticket-store.port.js';
import type { FullTeams } from '../application/queue.place.js';
import type { KeptClocks, StoredClock } from '../application/ticket.clocks.js';
import {
  NO_PROGRESS,
  Ticket,
  type ClosureReason,
  type TicketProgress,
  type TicketState,
  type TicketStateCode,
} from '../domain/index.js';

/** A row of `ticket`. */
export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly state: TicketStateCode;
  readonly kind: string;
  readonly channel: string;
  readonly channel_instance: string;
  readonly requester_id: string;
  readonly language: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number;
  readonly level: string | null;
  readonly team: string | null;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly last_technician_id: string | null;
  readonly last_technician_name: string | null;
  readonly closure_reason: ClosureReason | null;
  readonly version: number;
  readonly seq: number;
  readonly last_hash: Uint8Array;
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly taken_charge_at: Date | null;
  readonly resolved_at: Date | null;
  readonly closed_at: Date | null;
  readonly service_levels: KeptClocks;
  readonly progress: Partial<TicketProgress>;
  readonly full_teams?: FullTeams | null;
}

/** A row of `ticket_clock` as JSON. */
export interface ClockRow {
  readonly clock: string;
  readonly state: StoredClock['state'];
  readonly calendar: string;
  readonly target_seconds: number;
  readonly started_at: string;
  readonly due_at: string | null;
  readonly stopped_at: string | null;
  readonly policy: string;
  readonly policy_revision: number;
  readonly next_step_at: string | null;
  readonly explanation: ClockRun;
}

export const toTicket = (row: TicketRow): LoadedTicket => ({
  ticketId: row.id,
  ticket: Ticket.stored(toState(row)),
  version: row.version,
  lastHash: row.last_hash,
  kept: row.service_levels,
  full: row.full_teams ?? {},
});

function toState(row: TicketRow): TicketState {
  const { number, kind, channel, language, area, topic, subtopic, severity } = row;
  return {
    code: row.state,
    facts: { number, kind, channel, channelInstance: row.channel_instance, language, area, topic, subtopic, severity },
    contactId: row.requester_id,
    team: row.team,
    level: row.level,
    assignee: person(row.assignee_id, row.assignee_name),
    lastTechnician: person(row.last_technician_id, row.last_technician_name),
    closureReason: row.closure_reason,
    progress: { ...NO_PROGRESS, ...row.progress },
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    takenChargeAt: row.taken_charge_at?.toISOString() ?? null,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    seq: row.seq,
  };
}

export const toClock = (row: ClockRow): StoredClock => ({
  clock: row.clock,
  state: row.state,
  calendar: row.calendar,
  targetSeconds: row.target_seconds,
  startedAt: new Date(row.started_at),
  dueAt: row.due_at === null ? null : new Date(row.due_at),
  stoppedAt: row.stopped_at === null ? null : new Date(row.stopped_at),
  policy: row.policy,
  policyRevision: row.policy_revision,
  nextStepAt: row.next_step_at === null ? null : new Date(row.next_step_at),
  run: row.explanation,
});

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? id });
