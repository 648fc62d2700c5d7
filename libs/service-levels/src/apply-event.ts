import { advanceRun } from './advance-run.js';
import { momentOf } from './moment.js';
import { openRuns } from './open-runs.js';
import type { Terms } from './terms.js';
import { NO_CLOCKS, type TicketClocks, type TicketEvent } from './ticket-clocks.js';

/** The clocks of a ticket from all its events: what recomputing after a change of calendar or policy means. */
export function clocksOf(terms: Terms, events: readonly TicketEvent[]): TicketClocks {
  return events.reduce((clocks, event) => applyEvent(terms, clocks, event), NO_CLOCKS);
}

/**
 * The clocks after one more event. Pure: the same events give the same clocks, one at a time or all at once.
 * @throws DomainError `SLA.UNKNOWN_CALENDAR`, and those of business-time for a calendar that never opens again
 */
export function applyEvent(terms: Terms, clocks: TicketClocks, event: TicketEvent): TicketClocks {
  const moment = momentOf(terms, clocks, event);
  const runs = clocks.runs.map((run) => advanceRun(run, moment));
  return {
    facts: moment.facts,
    seen: moment.seen,
    states: moment.states,
    lastAt: moment.at,
    ...(moment.rule === undefined ? {} : { ruleId: moment.rule.id }),
    runs: [...runs, ...openRuns(runs, moment)],
  };
}
