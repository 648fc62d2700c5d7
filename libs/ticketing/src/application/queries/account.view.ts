import type { Sight } from '../ports/ticket-reader.port.js';

/** What the account of a period can be told by (C3). */
export const ACCOUNT_GROUPS = ['technician', 'team', 'kind', 'topic', 'contract', 'activity'] as const;
export type AccountGroup = (typeof ACCOUNT_GROUPS)[number];

/** Civil days, first and last included. */
export interface AccountPeriod {
  readonly from: string;
  readonly to: string;
}

/** One line of the account: the effort of one group. */
export interface AccountLine {
  /** Id of the technician, team, kind …; null where there is none, or where it may not be told (`restricted`). */
  readonly key: string | null;
  /** Name of a technician, as it was recorded last. */
  readonly name: string | null;
  /** A2: restricted tickets are counted, without details for those who may not see them. */
  readonly restricted: boolean;
  readonly minutes: number;
  readonly entries: number;
  readonly tickets: number;
}

/** The account of a period: its lines, and what they add up to. */
export interface Account {
  readonly lines: readonly AccountLine[];
  readonly total: Pick<AccountLine, 'minutes' | 'entries' | 'tickets'>;
}

/** What is asked of the account. */
export interface AccountRequest extends AccountPeriod {
  readonly by: AccountGroup;
  /** IANA zone of the days. */
  readonly zone: string;
  /** CIG to which work is accounted that points at no supplied system. */
  readonly contract: string | null;
  readonly sight: Sight;
}
