import type { FactName, FactValue, PolicyRule, ServiceLevelPolicy, TicketFacts } from './service-level-policy.js';

/** The first rule whose conditions all hold; `undefined` when none does. */
export function chooseRule(policy: ServiceLevelPolicy, facts: TicketFacts): PolicyRule | undefined {
  return policy.rules.find((rule) =>
    Object.entries(rule.when ?? {}).every(
      ([name, accepted]) => accepted === undefined || holds(facts[name as FactName], accepted),
    ),
  );
}

function holds(fact: TicketFacts[FactName], accepted: readonly FactValue[]): boolean {
  const values = typeof fact === 'object' ? fact : [fact];
  return values.some((value) => value !== undefined && accepted.includes(value));
}
