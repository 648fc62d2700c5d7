import type { Technician } from '../ticket.events.js';

/** Work done on a ticket, as it is accounted for (C3). */
export interface Effort {
  readonly minutes: number;
  /** Civil day in the tenant’s zone, YYYY-MM-DD. */
  readonly date: string;
  /** One of the tenant’s activities. */
  readonly activity: string;
  readonly technician: Technician;
  /** Whose ticket it was when the work was recorded. */
  readonly team: string | null;
}

/** A visit to where the trouble is, agreed upon (B11). */
export interface PlannedVisit {
  /** Counts the ticket’s visits from 1. */
  readonly visit: number;
  /** RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly technician: Technician;
}

/** Whose word preventive maintenance waits for (B11). */
export const MAINTENANCE_PARTIES = ['it-office', 'users'] as const;
export type MaintenanceParty = (typeof MAINTENANCE_PARTIES)[number];

/** Which check of which system, and when it is due. */
export interface PlannedMaintenance {
  /** Id in the register of systems. */
  readonly system: string;
  /** One of the tenant’s plans. */
  readonly plan: string;
  /** Civil day the check is due, YYYY-MM-DD: with system and plan it names the round. */
  readonly due: string;
  /** Civil day proposed for the work. */
  readonly date: string;
}

/** Interventions and their account (C3, B11, C15). Words, and names of people outside the service, are in the message. */
export interface InterventionEventData {
  'effort-recorded': Effort & { readonly entry: number; readonly messageId: string | null };
  /** What was recorded stays in the log; from now on this counts. Zero minutes: it does not count at all. */
  'effort-corrected': Effort & { readonly entry: number; readonly reason: string };
  'visit-agreed': PlannedVisit & { readonly messageId: string };
  'visit-done': { readonly visit: number; readonly technician: Technician; readonly messageId: string };
  'visit-missed': { readonly visit: number; readonly technician: Technician; readonly messageId: string };
  'remote-session-recorded': {
    readonly tool: string;
    /** RFC 3339. */
    readonly startedAt: string;
    readonly endedAt: string;
    readonly technician: Technician;
    /** Says who consented, and what was done. */
    readonly messageId: string;
  };
  /** @remarks `contract` as the register had it then: what the work is accounted to. */
  'system-pointed': { readonly system: string; readonly contract: string | null };
  'system-unpointed': { readonly system: string; readonly reason: string };
  'maintenance-proposed': PlannedMaintenance;
  'maintenance-accepted': { readonly party: MaintenanceParty; readonly date: string; readonly messageId: string };
  'maintenance-moved': { readonly from: string; readonly to: string; readonly reason: string };
  'maintenance-done': PlannedMaintenance & { readonly technician: Technician; readonly messageId: string };
}
