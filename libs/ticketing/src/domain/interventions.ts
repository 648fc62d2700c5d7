import type { Effort, MaintenanceParty, PlannedMaintenance, PlannedVisit } from './events/intervention.events.js';

/** What is known of the interventions on a ticket (C3, B11). */
export interface Interventions {
  /** As they count now; the place in the list, from 1, is the number of the entry. */
  readonly efforts: readonly Effort[];
  /** Visits agreed so far. */
  readonly visits: number;
  /** Agreed and neither done nor missed yet. */
  readonly planned: readonly PlannedVisit[];
  /** Ids in the register of systems. */
  readonly systems: readonly string[];
  readonly maintenance:
    (PlannedMaintenance & { readonly accepted: readonly MaintenanceParty[]; readonly done: boolean }) | null;
}

export const NO_INTERVENTIONS: Interventions = { efforts: [], visits: 0, planned: [], systems: [], maintenance: null };

/** A ticket is not a time sheet: beyond these it is another job. */
export const MOST_EFFORTS = 500;
export const MOST_SYSTEMS = 50;
export const MOST_PLANNED_VISITS = 20;
