import type { Localized } from './localized.js';

/** A team a ticket may go to. */
export interface TeamFacts {
  /** Id of the team in the tenant's file. */
  readonly id: string;
  /** Level it works at: `L1` or `L2`. */
  readonly level: string;
  /** Competence domains and skills of its people (B4). */
  readonly skills: readonly string[];
  /** Number of tickets it has that have not ended. */
  readonly open: number;
  /** How many tickets it can work on at once; null: not said. */
  readonly capacity: number | null;
  /** Number of people of it who are on shift now; absent when it keeps no roster. */
  readonly onDuty?: number;
}

/** What a rule may know of a ticket. */
export interface RoutingFacts {
  /** Kind of request, an id of the tenant's file. */
  readonly kind: string;
  /** Kind of channel it came by, e.g. `mail`, `pec`. */
  readonly channel: string;
  /** Instance it came by. */
  readonly channelInstance: string;
  /** First part of the classification triplet; null: not classified. */
  readonly area: string | null;
  /** Second part; null: not said. */
  readonly topic: string | null;
  /** Third part; null: not said. */
  readonly subtopic: string | null;
  /** Severity, 1 (highest) to 3; null: not said. */
  readonly severity: number | null;
  /** Language of the requester, `it` or `en`. */
  readonly language: string;
  /** One of the tenant's user types; null: not said. */
  readonly userType: string | null;
  /** Body or firm the requester speaks for; null: not said. */
  readonly organisation: string | null;
  /** As the requester wrote it: hostile. */
  readonly subject: string;
  /** Who worked on it last, with the team it was worked in (C14). */
  readonly lastTechnician: { readonly id: string; readonly name: string; readonly team: string | null } | null;
  /** The tenant's teams, as busy as they are now. */
  readonly teams: readonly TeamFacts[];
  /** What the form asked, by the field's name; numbers in the unit the form asked for, with values as they were given. */
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
  /**
   * Judges one ticket, within its deadline (1 second unless the plugin asks for another).
   * @returns abstain or route, always with a reason
   * @throws PluginError; a rule that fails counts as one that abstains, and the ticket says so
   */
  evaluate(facts: RoutingFacts, settings: Readonly<S>): RoutingVerdict | Promise<RoutingVerdict>;
}
