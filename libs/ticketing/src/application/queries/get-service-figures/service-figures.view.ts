/** How many tickets have each value; values nobody has are left out. */
export type Tally = Readonly<Record<string, number>>;

/** Seconds that went by, day and night. Null: there was nothing to measure. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  /** 90 of 100 took no longer. */
  readonly p90: number | null;
}

/** One term over all tickets that have it; a term that was cancelled is not counted. */
export interface ClockFigures {
  readonly clock: string;
  readonly met: number;
  /** Also what still runs and is past its term. */
  readonly breached: number;
  /** Running or waiting, within its term. */
  readonly running: number;
  /** Of those decided, met or breached: 0 to 1. Null: none is. */
  readonly withinTerm: number | null;
}

/** What the tickets opened in a period add up to (B1), as they stand now. */
export interface ServiceFigures {
  readonly tickets: number;
  /** Not this desk’s to answer: in `tickets` and its tallies, and in nothing that is measured (C1). */
  readonly outOfScope: number;
  /** Withdrawn by who asked before anybody had taken charge: counted as those out of scope are. */
  readonly withdrawn: number;
  readonly byChannel: Tally;
  readonly byKind: Tally;
  readonly bySeverity: Tally;
  readonly byState: Tally;
  /** Tickets no team has yet are in `tickets` alone. */
  readonly byTeam: Tally;
  /** D14: of those that came by a campaign. */
  readonly byCampaign: Tally;
  readonly clocks: readonly ClockFigures[];
  /** From opening to the first taking charge. */
  readonly timeToCharge: Spread;
  /** From opening to the technical closure that stands. */
  readonly timeToResolution: Spread;
  /** Tickets that came back at least once. */
  readonly reopened: number;
  /** Technically closed, and never passed to another team, another level or a supplier. */
  readonly resolvedAtFirstContact: number;
}
