import type { RoutingFacts, TeamFacts } from '@sportello/plugin-sdk';
import type { TenantConfiguration } from '@sportello/tenancy';

/** What rules are told of a ticket by itself. */
export type RoutedRequest = Omit<RoutingFacts, 'teams' | 'lastTechnician'>;

/** How things stand around it when they are asked; kept with the decision, so that it can be made again. */
export interface RoutingCircumstances {
  /** Tickets of each team that have not ended; a team that is missing has none. */
  readonly load: Readonly<Record<string, number>>;
  readonly lastTechnician: RoutingFacts['lastTechnician'];
  /** A9: people on shift for each team that keeps a roster. */
  readonly onDuty?: Readonly<Record<string, number>> | undefined;
}

/** The part of a tenant's configuration that decides on routes. */
export type RoutingConfiguration = Pick<TenantConfiguration, 'routing' | 'teams'>;

/** Facts for rules: skills and capacity as configured, load as it was seen. */
export function factsOf(
  request: RoutedRequest,
  { teams }: Pick<RoutingConfiguration, 'teams'>,
  seen: RoutingCircumstances,
): RoutingFacts {
  return { ...request, lastTechnician: seen.lastTechnician, teams: teamFacts(teams, seen) };
}

const teamFacts = (
  teams: RoutingConfiguration['teams'],
  { load, onDuty = {} }: RoutingCircumstances,
): readonly TeamFacts[] =>
  Object.entries(teams).map(([id, { level, skills, capacity }]) => ({
    ...{ id, level, skills },
    open: Object.hasOwn(load, id) ? (load[id] ?? 0) : 0,
    capacity: capacity ?? null,
    ...(Object.hasOwn(onDuty, id) ? { onDuty: onDuty[id] ?? 0 } : {}),
  }));
