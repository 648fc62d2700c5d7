import type { ServiceLevelPolicy } from './service-level-policy.js';

/** A calendar named by a policy and where, so that the tenant's configuration can be checked for dangling names. */
export interface CalendarReference {
  readonly path: readonly (string | number)[];
  readonly calendar: string;
}

export function calendarReferences(policy: ServiceLevelPolicy): readonly CalendarReference[] {
  return policy.rules.flatMap((rule, ruleIndex) =>
    rule.clocks.map(({ calendar }, clockIndex) => ({
      path: ['rules', ruleIndex, 'clocks', clockIndex, 'calendar'],
      calendar,
    })),
  );
}
