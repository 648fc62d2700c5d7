import type { SystemFacts, SystemPage, SystemView as Shown } from '@sportello/systems';
import { NO_FACTS } from '@sportello/systems';
import type { ChangeSystemRequest } from './systems.requests.js';
import type { SystemView, WholeSystemView } from './systems.views.js';

/** What a system is made of, in the order of a table’s columns. */
export const FACTS = Object.keys(NO_FACTS) as (keyof SystemFacts)[];

export function shownSystem(system: Shown): SystemView {
  const { id, code, version, status } = system;
  const facts = FACTS.flatMap((name) => (system[name] === null ? [] : [[name, system[name]] as const]));
  return { class: '', name: '', place: '', ...Object.fromEntries(facts), id, code, version, status };
}

export const wholeSystem = (system: SystemPage): WholeSystemView => ({
  ...shownSystem(system),
  tickets: system.tickets.map(({ openedAt, ...ticket }) => ({ ...ticket, openedAt: openedAt.toISOString() })),
  rounds: system.rounds.map(({ plan, due, ticket, doneOn }) => ({
    ...{ plan, due },
    ...(ticket === null ? {} : { ticket }),
    ...(doneOn === null ? {} : { doneOn }),
  })),
  events: system.events.map(({ seq, type, at, actor, data }) => ({
    ...{ seq, type, at: at.toISOString(), by: actor.name, data },
  })),
});

/** The facts that were given; an empty text takes one away. */
export const factsGiven = (given: ChangeSystemRequest | Readonly<Record<string, string>>): Partial<SystemFacts> =>
  Object.fromEntries(
    FACTS.flatMap((name) => {
      const value = (given as Partial<Record<keyof SystemFacts, string>>)[name]?.trim();
      return value === undefined ? [] : [[name, value === '' ? NO_FACTS[name] : value]];
    }),
  );
