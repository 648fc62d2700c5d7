import { chooseRule } from './choose-rule.js';
import type { PolicyRule, TicketFacts } from './service-level-policy.js';
import type { Terms } from './terms.js';
import type { StateChange, TicketClocks, TicketEvent } from './ticket-clocks.js';

/** Only a person takes charge: an automatic assignment is not one (C9). */
const NEEDS_A_PERSON = 'taken-charge';

/** An event in its place: everything the clocks are judged against when it happens. */
export interface Moment {
  readonly terms: Terms;
  readonly at: string;
  /** Type of the event; undefined when it does not count for any clock. */
  readonly type: string | undefined;
  readonly automatic: boolean;
  readonly anew: boolean;
  readonly facts: TicketFacts;
  readonly rule: PolicyRule | undefined;
  readonly seen: TicketClocks['seen'];
  readonly states: readonly StateChange[];
}

/** An event dated before the one recorded ahead of it (two machines, two clocks) counts as simultaneous with it. */
export function momentOf(terms: Terms, clocks: TicketClocks, event: TicketEvent): Moment {
  const instant = new Date(event.at).toISOString();
  const at = clocks.lastAt !== undefined && clocks.lastAt > instant ? clocks.lastAt : instant;
  const automatic = event.automatic === true;
  const type = automatic && event.type === NEEDS_A_PERSON ? undefined : event.type;
  const facts = event.facts ? { ...clocks.facts, ...event.facts } : clocks.facts;
  const entered =
    event.state !== undefined && event.state !== clocks.states.at(-1)?.state ? [{ at, state: event.state }] : [];
  return {
    terms,
    at,
    type,
    automatic,
    anew: event.anew === true,
    facts,
    rule: chooseRule(terms.policy, facts),
    seen:
      type === undefined
        ? clocks.seen
        : { ...clocks.seen, [type]: { first: clocks.seen[type]?.first ?? at, last: at } },
    states: [...clocks.states, ...entered],
  };
}
