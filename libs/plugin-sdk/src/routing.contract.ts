import type { Localized } from './localized.js';

/** A team a ticket may go to. */
export interface TeamFacts {
  readonly id: string;
  readonly level: string;
  /** Competence domains and skills of its people (B4). */
  readonly skills: readonly string[];
  /** Tickets it has that have not ended. */
  readonly open: number;
  /** How many it can work on at once; null: not said. */
  readonly capacity: number | null;
}

/** What a rule may know of a ticket. */
export interface RoutingFacts {
  readonly kind: string;
  readonly channel: string;
  readonly channelInstance: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number | null;
  readonly language: string;
  readonly userType: string | null;
  readonly organisation: string | null;
  readonly subject: string;
  /** Who worked on it last, with the team it was worked in (C14). */
  readonly lastTechnician: { readonly id: string; readonly name: string; readonly team: string | null } | null;
  /** The tenant's teams, as busy as they are now. */
  readonly teams: readonly TeamFacts[];
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

/** A rule's word on where a ticket goes. Always with a reason people can read. */
export type RoutingVerdict =
  | { readonly decision: 'abstain'; readonly reason: Localized }
  | {
      readonly decision: 'route';
      /** A team of the tenant. */
      readonly team: string;
      /** Level of that team when the rule wants another than the team's own, e.g. automatic dispatch to L2 (B3). */
      readonly level?: string;
      /** Id of the technician it should go to within the team; the core decides whether it can. */
      readonly technician?: string;
      /** For the `score` strategy; ignored by `first-match`. */
      readonly score?: number;
      readonly reason: Localized;
    };

/** `routing.rule` — a pure function: no I/O, no clock, same facts same verdict, so that it can be replayed on history. */
export interface RoutingRule<S> {
  evaluate(facts: RoutingFacts, settings: Readonly<S>): RoutingVerdict | Promise<RoutingVerdict>;
}
