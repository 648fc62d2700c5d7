import type { Json, Localized } from '@sportello/kernel';
import { pastDecisionOf, type PastDecision } from './past-decision.js';
import type { RoutingDecision, RuleOpinion } from './routing.decision.js';
import type { RoutedRequest, RoutingCircumstances, RoutingConfiguration } from './routing.facts.js';

/** A ticket of the past, with what rules first decided on it. */
export interface PastRouting {
  readonly number: string;
  readonly openedAt: Date;
  readonly request: RoutedRequest;
  /** Null when rules never decided on it. */
  readonly decided: { readonly level: string; readonly explanation: Json } | null;
}

/** One side of a comparison. */
export interface ReplayedRoute {
  readonly team: string;
  readonly level: string;
  /** Null: the fallback. */
  readonly rule: string | null;
  readonly reason: Localized;
  readonly trail: readonly RuleOpinion[];
}

/** A ticket that would have gone elsewhere. */
export interface ReplayedTicket {
  readonly number: string;
  readonly openedAt: Date;
  readonly before: ReplayedRoute;
  readonly after: ReplayedRoute;
}

/** What a changed configuration would have changed. */
export interface ReplayReport {
  /** Tickets whose decision was made again. */
  readonly compared: number;
  /** Of these, how many would go to another team or level. */
  readonly differing: number;
  /** Tickets read that rules never decided on: a person was quicker. */
  readonly passedOver: number;
  /** Whether every ticket asked for was read; false when the limit came first. */
  readonly complete: boolean;
  /** From team to team, most tickets first; the same team twice when only the level differs. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly tickets: number }[];
  /** Newest first; only the first {@link MOST_LISTED}. */
  readonly tickets: readonly ReplayedTicket[];
}

/** Differing tickets a report shows one by one; the counts are of all. */
export const MOST_LISTED = 100;

/** Makes one decision again. */
export type Redecide = (request: RoutedRequest, seen: RoutingCircumstances) => Promise<RoutingDecision>;

/** Makes every decision again under a configuration, with the load and the technician of then, and counts the differences. */
export async function replayRouting(
  past: AsyncIterable<PastRouting>,
  configuration: Pick<RoutingConfiguration, 'teams'>,
  redecide: Redecide,
): Promise<Omit<ReplayReport, 'complete'>> {
  const moves = new Map<string, { from: string; to: string; tickets: number }>();
  const tickets: ReplayedTicket[] = [];
  let [compared, differing, passedOver] = [0, 0, 0];
  for await (const ticket of past) {
    const before = ticket.decided === null ? null : pastDecisionOf(ticket.decided.explanation);
    if (before === null || ticket.decided === null) {
      passedOver++;
      continue;
    }
    compared++;
    const was = shown(before, ticket.decided.level);
    const decision = await redecide(ticket.request, before.seen);
    const would = shown(decision, decision.level ?? configuration.teams[decision.team]?.level ?? '');
    if (was.team === would.team && was.level === would.level) continue;
    differing++;
    count(moves, was.team, would.team);
    if (tickets.length < MOST_LISTED) {
      tickets.push({ number: ticket.number, openedAt: ticket.openedAt, before: was, after: would });
    }
  }
  const most = [...moves.values()].sort((one, other) => other.tickets - one.tickets);
  return { compared, differing, passedOver, moves: most, tickets };
}

const shown = ({ team, rule, reason, trail }: PastDecision | RoutingDecision, level: string): ReplayedRoute => ({
  ...{ team, level, rule, reason, trail },
});

function count(moves: Map<string, { from: string; to: string; tickets: number }>, from: string, to: string): void {
  const key = JSON.stringify([from, to]);
  moves.set(key, { from, to, tickets: (moves.get(key)?.tickets ?? 0) + 1 });
}
