import type { Localized } from './localized.js';

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
  readonly lastTechnician: { readonly id: string; readonly name: string } | null;
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
      /** For the `score` strategy; ignored by `first-match`. */
      readonly score?: number;
      readonly reason: Localized;
    };

/** `routing.rule` — a pure function: no I/O, no clock, same facts same verdict, so that it can be replayed on history. */
export interface RoutingRule<S> {
  evaluate(facts: RoutingFacts, settings: Readonly<S>): RoutingVerdict | Promise<RoutingVerdict>;
}
