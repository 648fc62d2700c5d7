import type { Localized, RoutingVerdict } from '@sportello/plugin-sdk';

/** How the tenant's rules are put together: the first that decides, or the one that weighs most. */
export type RoutingStrategy = 'first-match' | 'score';

/** What one rule of the list said, or why it said nothing. */
export interface RuleOpinion {
  /** Name of the rule instance. */
  readonly rule: string;
  readonly plugin: string;
  readonly verdict: 'route' | 'abstain' | 'failed';
  readonly team: string | null;
  readonly level: string | null;
  /** Id of who should get it within the team, when the rule says. */
  readonly technician: string | null;
  readonly score: number | null;
  readonly reason: Localized;
}

/** Where a ticket goes, why, and how every rule judged. Plain data, kept on the ticket. */
export interface RoutingDecision {
  readonly strategy: RoutingStrategy;
  readonly team: string;
  /** Null: the team's own. */
  readonly level: string | null;
  /** Id of who should get it within the team; told, not yet acted on. */
  readonly technician: string | null;
  /** Name of the rule that decided; null for the fallback. */
  readonly rule: string | null;
  readonly reason: Localized;
  readonly trail: readonly RuleOpinion[];
}

/** A rule of the tenant's ordered list, ready to be asked. */
export interface AskableRule {
  readonly name: string;
  readonly plugin: string;
  /** Rejects when the rule fails or does not answer in time: that counts as no opinion, and is told. */
  ask(): Promise<RoutingVerdict>;
}
