import { MAINTENANCE_PARTIES, type MaintenanceParty, type PlannedMaintenance } from '../events/intervention.events.js';
import {
  invalidIntervention,
  maintenancePlanned,
  noMaintenance,
  notAgreed,
  refuseNoDay,
  tooMany,
} from '../intervention.errors.js';
import { MOST_SYSTEMS, type Interventions } from '../interventions.js';
import { needsText, person } from '../person.js';
import { nothingChanges, reasonNeeded } from '../ticket.errors.js';
import type { Act, Ticket } from '../ticket.js';

/** B11: the ticket is about a system of the register. That the register has it is for whoever knows it to check. */
export function pointAtSystem(ticket: Ticket, act: Act, system: string, contract: string | null): Ticket {
  ticket.mayDo('point-at-system');
  const { systems } = ticket.state.progress.interventions;
  if (systems.includes(system)) throw nothingChanges('point-at-system');
  if (systems.length >= MOST_SYSTEMS) throw tooMany('sistemi', 'systems', MOST_SYSTEMS);
  return ticket.record('point-at-system', act, 'system-pointed', { system, contract });
}

export function unpointSystem(ticket: Ticket, act: Act, system: string, reason: string): Ticket {
  person('unpoint-system', act.by);
  ticket.mayDo('unpoint-system');
  if (!ticket.state.progress.interventions.systems.includes(system)) throw nothingChanges('unpoint-system');
  return ticket.record('unpoint-system', act, 'system-unpointed', { system, reason: reasonOf(reason) });
}

/** B11: a round of the preventive plan; its day waits for the agreement of the IT office and the users. */
export function proposeMaintenance(ticket: Ticket, act: Act, planned: PlannedMaintenance): Ticket {
  ticket.mayDo('propose-maintenance');
  const { maintenance } = ticket.state.progress.interventions;
  if (maintenance !== null) throw maintenancePlanned(maintenance);
  const { system, plan, due, date } = planned;
  return ticket.record('propose-maintenance', act, 'maintenance-proposed', { system, plan, due, date });
}

export interface Acceptance {
  readonly party: MaintenanceParty;
  /** The day that was accepted: not another that was proposed before. */
  readonly date: string;
  /** Who accepted. */
  readonly text: string;
  readonly messageId: string;
}

export function acceptMaintenance(ticket: Ticket, act: Act, { party, date, text, messageId }: Acceptance): Ticket {
  person('accept-maintenance', act.by);
  const { date: proposed, accepted } = toBeDone(ticket, 'accept-maintenance');
  needsText(text);
  if (date !== proposed) {
    throw invalidIntervention('date', 'not-proposed', {
      it: `La data proposta è ${proposed}.`,
      en: `The proposed day is ${proposed}.`,
    });
  }
  if (accepted.includes(party)) throw nothingChanges('accept-maintenance');
  return ticket.record('accept-maintenance', act, 'maintenance-accepted', { party, date, messageId });
}

/** To another day, with the reason; both parties are asked again. @param today civil day in the tenant’s zone */
export function moveMaintenance(ticket: Ticket, act: Act, to: string, reason: string, today: string): Ticket {
  person('move-maintenance', act.by);
  const { date: from } = toBeDone(ticket, 'move-maintenance');
  if (to === from) throw nothingChanges('move-maintenance');
  refuseNoDay(to);
  if (to < today) {
    throw invalidIntervention('date', 'past', { it: 'La data è già passata.', en: 'The day has passed already.' });
  }
  return ticket.record('move-maintenance', act, 'maintenance-moved', { from, to, reason: reasonOf(reason) });
}

/** Only what was agreed with both parties beforehand is ever done (B11). @param done.date civil day of the work */
export function completeMaintenance(
  ticket: Ticket,
  act: Act,
  done: { readonly date: string; readonly text: string; readonly messageId: string },
  today: string,
): Ticket {
  const technician = person('complete-maintenance', act.by);
  const { system, plan, due, accepted } = toBeDone(ticket, 'complete-maintenance');
  const missing = MAINTENANCE_PARTIES.filter((party) => !accepted.includes(party));
  if (missing.length > 0) throw notAgreed(missing);
  const { date, text, messageId } = done;
  needsText(text);
  refuseNoDay(date);
  if (date > today) {
    throw invalidIntervention('date', 'future', {
      it: 'La manutenzione si registra dopo averla fatta.',
      en: 'Maintenance is recorded once it was done.',
    });
  }
  const planned = { system, plan, due, date };
  return ticket.record('complete-maintenance', act, 'maintenance-done', { ...planned, technician, messageId });
}

type Round = NonNullable<Interventions['maintenance']>;

function toBeDone(ticket: Ticket, command: 'accept-maintenance' | 'move-maintenance' | 'complete-maintenance'): Round {
  ticket.mayDo(command);
  const { maintenance } = ticket.state.progress.interventions;
  if (maintenance === null || maintenance.done) throw noMaintenance();
  return maintenance;
}

function reasonOf(reason: string): string {
  const said = reason.trim();
  if (said === '') throw reasonNeeded();
  return said;
}
