/** What the measured process is asked; it answers each with one message. */
export type Question =
  | { readonly ask: 'figures' }
  /** Applies the tenants folder again. */
  | { readonly ask: 'apply' }
  /** Asks one rule so many times, under supervision. */
  | { readonly ask: 'evaluate'; readonly tenant: string; readonly rule: string; readonly times: number };

/** What the process has used since it began. */
export interface Figures {
  /** Bytes. */
  readonly resident: number;
  /** Bytes of JavaScript heap after a collection. */
  readonly heap: number;
  /** Milliseconds of processor. */
  readonly processor: number;
  /** Messages to the database, BEGIN and COMMIT among them. */
  readonly roundTrips: number;
  /** Timers that are waiting. */
  readonly timers: number;
}

/** Milliseconds each call took. */
export type Times = readonly number[];

export type Answer =
  | { readonly told: 'started'; readonly url: string; readonly took: number }
  | { readonly told: 'figures'; readonly figures: Figures }
  | { readonly told: 'applied' }
  | { readonly told: 'times'; readonly times: Times }
  | { readonly told: 'failed'; readonly why: string };
