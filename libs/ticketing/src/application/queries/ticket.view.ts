import type { Json } from '@sportello/kernel';
import type { ClockRun } from '@sportello/service-levels';
import type {
  ClosureReason,
  Priority,
  ProvedIdentity,
  Technician,
  TicketCommandName,
  TicketProgress,
  TicketStateCode,
} from '../../domain/index.js';
import type { StoredClock } from '../ticket.clocks.js';

/** A line of a list. Times are RFC 3339. */
export interface TicketSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: TicketStateCode;
  readonly subject: string;
  readonly kind: string;
  readonly channel: string;
  readonly channelInstance: string;
  readonly language: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number;
  readonly level: string | null;
  readonly team: string | null;
  readonly assignee: Technician | null;
  readonly restricted: boolean;
  /** As they gave it with this ticket. */
  readonly requesterName: string | null;
  /** D14: the campaign it came by. */
  readonly campaign: string | null;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** The first term that runs out. */
  readonly nextDueAt: string | null;
  /** Calendar by which it is counted. */
  readonly nextDueCalendar: string | null;
  /** B13 */
  readonly priority: Priority;
}

/** A clock of a ticket, for pages and notices. */
export interface ClockView {
  readonly clock: string;
  readonly state: StoredClock['state'];
  readonly calendar: string;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly stoppedAt: string | null;
  /** Configuration it was set under (B13). */
  readonly revision: number;
  /** What `explain` of @sportello/service-levels tells the term from: intervals counted, days left out, pauses. */
  readonly run: ClockRun;
}

/** Everything the desk sees of a ticket but its messages and events. */
export interface TicketView extends TicketSummary {
  readonly requester: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly organisation: string | null;
    readonly userType: string | null;
    readonly assurance: string;
    /** How they proved it; null when they proved nothing but what the channel does. */
    readonly identity: ProvedIdentity | null;
  };
  readonly lastTechnician: Technician | null;
  readonly closureReason: ClosureReason | null;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  /** The last routing decision and why. */
  readonly routing: Json;
  /** What is under way beside the state: screening, urgency, reminders, call-outs. */
  readonly progress: TicketProgress;
  readonly takenChargeAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly seq: number;
  readonly clocks: readonly ClockView[];
  /** What may be done with it now. */
  readonly allowed: readonly TicketCommandName[];
}
