import { person } from '../person.js';
import { nothingChanges, reasonNeeded } from '../ticket.errors.js';
import type { Classification } from '../ticket.events.js';
import type { ServiceScope } from '../service-scope.js';
import type { Act, Ticket } from '../ticket.js';

/** B7: the triplet and its kind, chosen or corrected by a person. Whether it exists is for whoever knows the tenant to check. @param scope what follows from it in the catalogue (D5, D15) */
export function classify(
  ticket: Ticket,
  act: Act,
  chosen: Classification,
  reason: string | null,
  scope?: ServiceScope,
): Ticket {
  person('classify', act.by);
  ticket.mayDo('classify');
  const { kind, area, topic, subtopic } = ticket.state.facts;
  const from = { kind, area, topic, subtopic };
  const same = (Object.keys(from) as (keyof Classification)[]).every((name) => from[name] === chosen[name]);
  if (same) throw nothingChanges('classify');
  return ticket.record('classify', act, 'classified', {
    ...chosen,
    from,
    reason,
    ...(scope === undefined ? {} : { scope }),
  });
}

/** B13: by a person, with the reason. @param severity 1 to 3 */
export function setSeverity(ticket: Ticket, act: Act, severity: number, reason: string): Ticket {
  person('set-severity', act.by);
  ticket.mayDo('set-severity');
  const from = ticket.state.facts.severity;
  if (severity === from) throw nothingChanges('set-severity');
  return ticket.record('set-severity', act, 'severity-set', { severity, from, reason: reasonOf(reason) });
}

/** B8, B13: urgent whatever its severity, with the reason. */
export function raiseUrgency(ticket: Ticket, act: Act, reason: string): Ticket {
  person('raise-urgency', act.by);
  ticket.mayDo('raise-urgency');
  if (ticket.state.progress.urgent !== null) throw nothingChanges('raise-urgency');
  return ticket.record('raise-urgency', act, 'urgency-raised', { reason: reasonOf(reason) });
}

export function lowerUrgency(ticket: Ticket, act: Act, reason: string): Ticket {
  person('lower-urgency', act.by);
  ticket.mayDo('lower-urgency');
  if (ticket.state.progress.urgent === null) throw nothingChanges('lower-urgency');
  return ticket.record('lower-urgency', act, 'urgency-lowered', { reason: reasonOf(reason) });
}

function reasonOf(reason: string): string {
  const said = reason.trim();
  if (said === '') throw reasonNeeded();
  return said;
}
